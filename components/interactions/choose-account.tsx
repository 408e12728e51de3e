"use client";

import { useRouter } from "next/navigation";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";

interface ChooseAccountProps {
  accounts: readonly { readonly id: string; readonly name: string }[];
  /** Goes along to the form, such as "?kind=call". */
  query: string;
}

/** With whom? Choosing leads on at once. */
export function ChooseAccount({ accounts, query }: ChooseAccountProps) {
  const router = useRouter();
  if (accounts.length === 0) {
    return (
      <Card>
        <EmptyState title="No account yet" action={<LinkButton href="/accounts/new">Add an account</LinkButton>}>
          An interaction belongs to an account.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card className="max-w-xl p-4 sm:p-5">
      <Field name="account" label="With which account?">
        {({ id }) => (
          <Combobox
            id={id}
            options={accounts.map((account) => ({ value: account.id, label: account.name }))}
            placeholder="Type a name"
            onValueChange={(option) => option && router.push(`/accounts/${option.value}/interactions/new${query}`)}
          />
        )}
      </Field>
    </Card>
  );
}
