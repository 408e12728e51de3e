export interface TestCluster {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly secret: string;
  stop(): Promise<void>;
}
export function startTestCluster(): Promise<TestCluster>;
type Addresses = Pick<TestCluster, "ownerUrl" | "appUrl">;
export function cloneDatabase(on: Addresses, names: { readonly from: string; readonly to: string }): Promise<void>;
export function dropDatabase(on: Addresses, name: string): Promise<void>;
export function temporaryFolder(): string;
