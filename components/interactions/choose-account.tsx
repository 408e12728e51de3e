"use client";

import { useRouter } from "next/navigation";
import { searchAccounts } from "@/components/palette/search-places";
import { Card } from "@/components/ui/card";
import { SearchCombobox } from "@/components/ui/combobox";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";

interface ChooseAccountProps {
  hasAccounts: boolean;
  /** Goes along to the form, such as "?kind=call". */
  query: string;
}

/** With whom? Choosing leads on at once. */
export function ChooseAccount({ hasAccounts, query }: ChooseAccountProps) {
  const router = useRouter();
  if (!hasAccounts) {
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
          <SearchCombobox
            id={id}
            search={search}
            placeholder="Type a name"
            onValueChange={(option) => option && router.push(`/accounts/${option.value}/interactions/new${query}`)}
          />
        )}
      </Field>
    </Card>
  );
}

const search = async (typed: string) =>
  (await searchAccounts(typed)).map(({ id, name }) => ({ value: id, label: name }));
