export interface Login {
  readonly role: string;
  readonly password: string;
  readonly url: string;
}
export function ensureRoles(input: {
  readonly ownerUrl: string;
  readonly secret: string;
  readonly appUrl?: string;
}): Promise<string>;
export function derivedLogin(ownerUrl: string, secret: string, whose?: "app" | "jobs"): Login;
