"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { AlikeNotice, saveLabelOf } from "@/components/form/alike-notice";
import { announceSaved } from "@/components/form/announce-saved";
import { FormActions } from "@/components/form/form-actions";
import { FormProblemNotice } from "@/components/form/form-problem";
import { TheirChanges } from "@/components/form/their-changes";
import { useActionForm } from "@/components/form/use-action-form";
import { useAlike } from "@/components/form/use-alike";
import { useConflict } from "@/components/form/use-conflict";
import { createAccountAction, updateAccountAction } from "@/lib/actions/accounts";
import { typedAmount } from "@/lib/schemas/amount";
import { AccountFields } from "./account-fields";
import { ArchiveButton } from "./archive-button";
import { FIELD_LABELS, FIELD_NAMES, type StoredAccount } from "./stored-account";

interface AccountFormProps {
  owners: readonly Named[];
  parents: readonly Named[];
  /** What a new account begins with, or the one to change. */
  account: StoredAccount;
  /** May archive and restore it. */
  canArchive?: boolean | undefined;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The master data of an account, new or known. */
export function AccountForm({ owners, parents, account, canArchive = false }: AccountFormProps) {
  const router = useRouter();
  const { id } = account;
  const [chosenParent, setChosenParent] = useState<string | null>(null);
  // Untouched, it follows what is stored, as every other field does.
  const parentId = chosenParent ?? account.parentId;
  const form = useActionForm({
    action: id === null ? createAccountAction : updateAccountAction,
    isLeaving: true,
    onSaved: (saved) => {
      announceSaved({ title: id === null ? "Account added" : "Account saved", saved });
      router.push(`/accounts/${saved.id}`);
      router.refresh();
    },
  });
  const existing = useAlike();
  const nameOf = (list: readonly Named[], one: string) => list.find((named) => named.id === one)?.name ?? one;
  const stored = FIELD_NAMES.map((name) => {
    const value = account[name];
    if (name === "ownerId") return { label: FIELD_LABELS[name], value: nameOf(owners, value) };
    if (name === "parentId") return { label: FIELD_LABELS[name], value: nameOf(parents, value) };
    return { label: FIELD_LABELS[name], value };
  });
  const theirChanges = useConflict(form.problem, stored);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? "");
    const amount = typedAmount(text("arr"), text("currency").trim().toUpperCase());
    if ("problem" in amount) {
      const message = "Some fields need another look.";
      form.setProblem({ code: "invalid_input", message, fields: { arrCents: amount.problem } });
      return;
    }
    const { arr: _, ...values } = Object.fromEntries(FIELD_NAMES.map((name) => [name, text(name)]));
    const known = id === null ? {} : { accountId: id, version: account.version };
    const name = text("name").trim();
    const query = new URLSearchParams({ name, ...(id === null ? {} : { except: id }) });
    if (isRenamed(name, account) && (await existing.isToLookAt(`/api/v1/accounts/alike?${query}`))) return;
    void form.submit({ ...values, ...known, parentId, externalId: account.externalId, arrCents: amount.cents });
  };
  return (
    <form
      ref={form.formRef}
      onSubmit={(event) => void save(event)}
      onChange={existing.forget}
      noValidate
      className="max-w-3xl space-y-4"
    >
      <FormProblemNotice problem={form.problem}>
        {form.problem?.code === "conflict" ? <TheirChanges changes={theirChanges} /> : null}
      </FormProblemNotice>
      <AccountFields
        account={account}
        owners={owners}
        parents={parents}
        parentId={parentId}
        onParentChange={setChosenParent}
        errors={form.errors}
      />
      <AlikeNotice noun="account" alike={existing.alike} />
      <FormActions
        saveLabel={saveLabelOf(existing.alike, id === null ? "Add account" : "Save changes")}
        cancelHref={id === null ? "/accounts" : `/accounts/${id}`}
        isPending={form.isPending || existing.isAsking}
      >
        {id !== null && canArchive ? (
          <ArchiveButton account={{ id, name: account.name }} isArchived={account.isArchived} />
        ) : null}
      </FormActions>
    </form>
  );
}

/** Only a name that is new here can be another account's. */
const isRenamed = (name: string, account: StoredAccount) => name !== "" && name !== account.name;
