import type { TestCluster } from "../../scripts/test-cluster.mjs";

/** What the app reads from its environment, with this database of the cluster. */
export function environmentOf(cluster: Omit<TestCluster, "stop">, database: string): Record<string, string> {
  return {
    APP_DATABASE_URL: pointedAt(cluster.appUrl, database),
    JOBS_DATABASE_URL: pointedAt(cluster.jobsUrl, database),
    TEST_OWNER_DATABASE_URL: pointedAt(cluster.ownerUrl, database),
    AUTH_SECRET: cluster.secret,
    NEXTAUTH_SECRET: cluster.secret,
    APP_URL: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
  };
}

function pointedAt(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
