"use client";

import { RecordDialog } from "@/components/registers/record-dialog";
import { removeRecord } from "@/components/taken-back/remove-record";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/icons";
import { PageSection } from "@/components/ui/page-section";
import { recordPromiseAction } from "@/lib/actions/promises";
import { formatDay } from "@/lib/format/dates";
import { PromiseBadge } from "./promise-badge";
import { PromiseForm, type PromiseFormProps } from "./promise-form";
import { importanceWords, type StoredPromise, settledWords } from "./promise-words";

interface PromisesProps {
  accountId: string;
  promises: readonly StoredPromise[];
  today: string;
  canWrite: boolean;
}

/** What each side said it would do, and what became of it. */
export function Promises({ accountId, promises, today, canWrite }: PromisesProps) {
  const dialog = { accountId, today };
  const add = canWrite ? (
    <PromiseDialog
      {...dialog}
      addedAs="promise"
      trigger={
        <Button size="small">
          <Plus aria-hidden="true" />
          Add a promise
        </Button>
      }
    />
  ) : null;
  return (
    <PageSection
      id="promises"
      title="Promises"
      description="Kept, they build trust slowly; broken, they count double."
      actions={promises.length > 0 ? add : null}
      isFlush
    >
      {promises.length === 0 ? (
        <EmptyState title="No promise on record" action={add}>
          Write down what was promised and by when, small things too.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {promises.map((promise) => (
            <li key={promise.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
              <div className="min-w-0">
                <p className="text-sm">{promise.summary}</p>
                <p className="text-muted text-xs">
                  {promise.madeBy === "them" ? "They promised us · due" : "Due"} {formatDay(promise.dueOn)}
                  {settledWords(promise)} · {importanceWords(promise).toLowerCase()}
                  {promise.standing.hasLapsed ? " · counts as broken until you say what became of it" : ""}
                </p>
              </div>
              <div className="flex items-center gap-2">
                <PromiseBadge state={promise.standing.state} />
                {canWrite ? (
                  <PromiseDialog
                    {...dialog}
                    promise={promise}
                    trigger={
                      <Button size="small" className="print:hidden" aria-label={`Change: ${promise.summary}`}>
                        Change
                      </Button>
                    }
                  />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

interface PromiseDialogProps extends Omit<PromiseFormProps, "window"> {
  trigger: React.ReactElement;
  addedAs?: string;
}

function PromiseDialog({ trigger, addedAs, ...form }: PromiseDialogProps) {
  return (
    <RecordDialog
      title={form.promise ? "What became of it" : "Add a promise"}
      trigger={trigger}
      addedAs={addedAs}
      savedTitle="Promise saved"
      action={recordPromiseAction}
      takeBack={(id) => removeRecord({ noun: "promise", id, isRemoved: true })}
    >
      {(window) => <PromiseForm {...form} window={window} />}
    </RecordDialog>
  );
}
