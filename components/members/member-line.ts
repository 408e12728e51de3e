import type { ROLE_LABELS } from "@/lib/format/role-labels";

export interface MemberLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: keyof typeof ROLE_LABELS;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
  /** How many accounts they own. */
  readonly accounts: number;
}
