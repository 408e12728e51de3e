import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const root = fileURLToPath(new URL(".", import.meta.url));

const config: NextConfig = {
  output: "standalone",
  // Without these a lock file in some folder above would move the server out of .next/standalone.
  outputFileTracingRoot: root,
  turbopack: { root },
  // `npm run check` runs the compiler over everything; a start must not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: {
    // `forbidden()` gives a refused page its own screen and status 403.
    authInterrupts: true,
    // Beyond this the proxy hands on a body cut off in silence; doors refuse at 20 MB before it comes to that.
    proxyClientMaxBodySize: "21mb",
  },
  // Of these the last draws mails by React as it is everywhere else than in the server components of pages.
  serverExternalPackages: ["pino", "@node-rs/argon2", "pg", "graphile-worker", "nodemailer", "@react-email/render"],
  // What is kept of an account stood on one page, under one name and then another, before each had its view.
  redirects: async () => [
    { source: "/accounts/:accountId/:former(facts|registers)", destination: "/accounts/:accountId", permanent: true },
  ],
  // Tenant data is never kept by anybody in between.
  headers: async () => [
    { source: "/((?!_next/static).*)", headers: [{ key: "cache-control", value: "private, no-store" }] },
  ],
};

export default config;
