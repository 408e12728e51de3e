"use client";

import { type StoredValues, typedValues } from "@/components/form/typed-values";
import { useTypedForm } from "@/components/form/use-typed-form";
import { amountText } from "@/lib/format/amount-text";
import { ACCOUNT_FIELDS, accountInput, accountUpdate } from "@/lib/schemas/account";
import { typedAmount } from "@/lib/schemas/amount";

export interface AccountToForm {
  /** What a new account begins with, or what is stored of the one to change. */
  readonly account: StoredValues<typeof accountInput>;
  /** Which one is changed; without it a new one is added. */
  readonly known?: { readonly id: string; readonly version: number } | undefined;
}

interface AccountFormOptions extends AccountToForm {
  readonly sender: Parameters<typeof useTypedForm>[0]["sender"];
  /** Whether something that exists already has to be looked at first. */
  readonly isToLookAt: (address: string) => Promise<boolean>;
}

/** Its names, what stands in them, and what is sent. */
export function useAccountForm({ account, known, sender, isToLookAt }: AccountFormOptions) {
  const { arrCents = null, currency = "" } = account;
  return useTypedForm({
    schema: accountUpdate,
    fields: ACCOUNT_FIELDS,
    values: { ...typedValues(accountInput, account), arrCents: amountText(arrCents, currency) },
    sender,
    draft: { name: `account ${known?.id ?? "new"}`, without: ["parentId"] },
    payload: (typed) => {
      const amount = typedAmount(typed.arrCents, typed.currency.trim().toUpperCase());
      if ("problem" in amount) return { fields: { arrCents: amount.problem } };
      const which = known ? { accountId: known.id, version: known.version } : {};
      return { raw: { ...typed, ...which, arrCents: amount.cents } };
    },
    isHeldBack: async (typed) => {
      const name = typed.name.trim();
      const query = new URLSearchParams({ name, ...(known ? { except: known.id } : {}) });
      // Only a name that is new here can be another account's.
      return name !== "" && name !== account.name && (await isToLookAt(`/api/v1/accounts/alike?${query}`));
    },
  });
}

export type AccountField = ReturnType<typeof useAccountForm>["field"];
