/**
 * Who may import whom. LAYERS is the single source of the rule: folder → the folders it may import.
 * What is not listed is an error. The README's diagram and the architecture test read this object.
 */
const LAYERS = {
  "lib/scoring": [],
  "lib/errors": [],
  "lib/env": [],
  "lib/log": ["lib/env"],
  "lib/refusals": ["lib/log"],
  "lib/calendar": ["lib/scoring"],
  "lib/schemas": ["lib/calendar", "lib/scoring"],
  "lib/wording": [],
  "lib/pulse": ["lib/wording", "lib/schemas", "lib/calendar"],
  "lib/registers": ["lib/schemas", "lib/calendar", "lib/scoring"],
  "lib/permissions": ["lib/errors"],
  "lib/format": ["lib/pulse", "lib/wording", "lib/registers", "lib/schemas", "lib/calendar", "lib/scoring"],
  "lib/export": [],
  "lib/import": ["lib/export", "lib/registers", "lib/schemas", "lib/calendar", "lib/scoring", "lib/errors"],
  "lib/data": [
    "lib/generated",
    "lib/pulse",
    "lib/registers",
    "lib/schemas",
    "lib/calendar",
    "lib/scoring",
    "lib/errors",
    "lib/env",
    "lib/log",
  ],
  "lib/auth": ["lib/data", "lib/schemas", "lib/permissions", "lib/errors", "lib/env", "lib/log", "lib/refusals"],
  "lib/outbound": [
    "lib/pulse",
    "lib/wording",
    "lib/auth/pulse-tokens",
    "lib/auth/member-tokens",
    "lib/data",
    "lib/report",
    "lib/format",
    "lib/schemas",
    "lib/errors",
    "lib/env",
    "lib/log",
  ],
  "lib/report": ["lib/data", "lib/registers", "lib/schemas", "lib/calendar", "lib/scoring"],
  "lib/judging": ["lib/data", "lib/registers", "lib/calendar", "lib/scoring"],
  "lib/what-if": [
    "lib/data",
    "lib/judging",
    "lib/registers",
    "lib/report",
    "lib/schemas",
    "lib/calendar",
    "lib/scoring",
    "lib/format",
  ],
  "lib/records": [
    "lib/data",
    "lib/pulse",
    "lib/judging",
    "lib/registers",
    "lib/calendar",
    "lib/scoring",
    "lib/schemas",
    "lib/permissions",
    "lib/errors",
    "lib/log",
  ],
  "lib/operations": [
    "lib/data",
    "lib/judging",
    "lib/what-if",
    "lib/records",
    "lib/registers",
    "lib/report",
    "lib/calendar",
    "lib/scoring",
    "lib/schemas",
    "lib/permissions",
    "lib/import",
    "lib/errors",
    "lib/auth/passwords",
    "lib/auth/prove-login",
    "lib/auth/tokens",
    "lib/auth/pulse-tokens",
    "lib/auth/member-tokens",
    "lib/pulse",
    "lib/wording",
    "lib/outbound",
    "lib/log",
  ],
  "lib/desk": [
    "lib/operations",
    "lib/records",
    "lib/data/scope",
    "lib/data/audit-entries",
    "lib/permissions",
    "lib/schemas",
    "lib/errors",
    "lib/env",
    "lib/log",
  ],
  "lib/jobs": ["lib/operations", "lib/data", "lib/schemas", "lib/errors", "lib/log"],
  "lib/http": [
    "lib/desk",
    "lib/auth",
    "lib/data/scope",
    "lib/data/audit-entries",
    "lib/data/idempotency-keys",
    "lib/data/disk-space",
    "lib/data/rate-limits",
    "lib/data/ladder-scores",
    "lib/records",
    "lib/permissions",
    "lib/schemas",
    "lib/errors",
    "lib/env",
    "lib/log",
    "lib/refusals",
  ],
  "lib/actions": ["lib/http", "lib/operations", "lib/records", "lib/registers", "lib/schemas"],
  "components/ui": ["lib/format"],
  "components/charts": ["components/ui", "lib/format", "lib/calendar", "lib/scoring"],
  components: [
    "components",
    "lib/actions",
    "lib/registers",
    "lib/report",
    "lib/what-if",
    "lib/pulse",
    "lib/wording",
    "lib/schemas",
    "lib/calendar",
    "lib/scoring",
    "lib/permissions/can",
    "lib/permissions/actions",
    "lib/format",
    "lib/errors",
  ],
  app: [
    "app",
    "components",
    "lib/calendar",
    "lib/scoring",
    "lib/errors",
    "lib/env",
    "lib/log",
    "lib/refusals",
    "lib/schemas",
    "lib/permissions",
    "lib/format",
    "lib/export",
    "lib/import",
    "lib/pulse",
    "lib/wording",
    "lib/data/(?!client)",
    "lib/auth",
    "lib/operations",
    "lib/report",
    "lib/outbound",
    "lib/http",
    "lib/actions",
  ],
  "proxy.ts": ["lib/auth", "lib/env", "lib/http", "lib/errors"],
  "instrumentation.ts": ["lib/jobs", "lib/refusals", "lib/log", "lib/env"],
  "instrumentation-client.ts": [],
  "prisma/seed": [
    "prisma/seed",
    "lib/auth/pulse-tokens",
    "lib/operations",
    "lib/records",
    "lib/data",
    "lib/registers",
    "lib/calendar",
    "lib/scoring",
    "lib/schemas",
    "lib/env",
  ],
  scripts: ["scripts", "lib/scoring"],
};

const OWNED = [
  { packages: "^(recharts|d3-.*)$", owners: "^components/charts" },
  { packages: "^lucide-react$", owners: "^components/ui/icons" },
  { packages: "^next-auth$", owners: "^(lib/auth|app/api/auth)" },
  { packages: "^(@prisma/.*|prisma)$", owners: "^(lib/data|lib/generated|prisma|scripts/schema-engine)" },
  { packages: "^graphile-worker$", owners: "^(lib/jobs|scripts/jobs)" },
  { packages: "^hucre$", owners: "^lib/export" },
  { packages: "^nodemailer$", owners: "^lib/outbound" },
  { packages: "^@react-email/.*$", owners: "^lib/outbound" },
];

const OWN_CODE = "^(app|components|lib|prisma|scripts|tests|proxy\\.ts|instrumentation(-client)?\\.ts)(/|$)";
const FRAMEWORK_FREE =
  "^lib/(desk|jobs|scoring|calendar|schemas|permissions|export|import|data|judging|records|report|what-if|operations|format)(/|\\.)";

/** Longest folder first, so that components/ui is not judged by the rule of components. */
const layerNames = Object.keys(LAYERS).sort((a, b) => b.length - a.length);
const inside = (layer) => `^${layer.replace(".", "\\.")}(/|\\.|$)`;

const layerRules = layerNames.map((layer) => {
  const deeper = layerNames.filter((other) => other !== layer && other.startsWith(`${layer}/`)).map(inside);
  const allowed = [layer, ...LAYERS[layer]].map((target) => `^${target.replace(/\.ts$/, "\\.ts")}`);
  return {
    name: `layer-${layer.replaceAll("/", "-")}`,
    severity: "error",
    comment: `${layer} may import: ${LAYERS[layer].join(", ") || "nothing"}`,
    from: { path: inside(layer), ...(deeper.length > 0 ? { pathNot: deeper } : {}) },
    to: { path: OWN_CODE, pathNot: allowed },
  };
});

const packageRules = OWNED.map(({ packages, owners }) => {
  const name = packages.replace(/^\^|\$$/g, "");
  return {
    name: `owned-${name.replace(/[^a-z]+/g, "-")}`,
    severity: "error",
    from: { pathNot: [owners, "^tests/"] },
    to: { path: `^node_modules/${name}(/|$)` },
  };
});

const config = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "scoring-imports-nothing",
      severity: "error",
      from: { path: "^lib/scoring/" },
      to: { pathNot: "^lib/scoring/" },
    },
    {
      name: "scoring-through-its-front-door",
      severity: "error",
      from: { pathNot: ["^lib/scoring/", "^tests/"] },
      to: { path: "^lib/scoring/", pathNot: "^lib/scoring/index\\.ts$" },
    },
    {
      name: "report-asks-nothing",
      severity: "error",
      comment:
        "what composes, judges and imagines works on what was loaded: of the data it knows the types, and loads nothing",
      from: { path: "^lib/(report|judging|what-if)/" },
      to: { path: "^lib/data/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-framework-in-the-core",
      severity: "error",
      from: { path: FRAMEWORK_FREE },
      to: { path: "^node_modules/(next|react|react-dom|next-auth)(/|$)" },
    },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^tests/" }, to: { path: "^tests/" } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/generated/"] },
    exclude: { path: "^(\\.next|node_modules/.*/node_modules)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

// Readable for tests and the diagram, yet no part of the configuration, which allows no fields of its own.
Object.defineProperty(config, "LAYERS", { value: LAYERS });

module.exports = config;
