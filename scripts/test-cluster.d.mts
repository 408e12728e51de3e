export interface TestCluster {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly secret: string;
  stop(): Promise<void>;
}
export function startTestCluster(): Promise<TestCluster>;
export function temporaryFolder(): string;
