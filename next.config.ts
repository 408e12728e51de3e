import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  // `forbidden()` gives a refused page its own screen and status 403.
  experimental: { authInterrupts: true },
  serverExternalPackages: ["pino", "@node-rs/argon2", "pg"],
  // Tenant data is never kept by anybody in between.
  headers: async () => [
    { source: "/((?!_next/static).*)", headers: [{ key: "cache-control", value: "private, no-store" }] },
  ],
};

export default config;
