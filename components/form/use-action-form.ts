"use client";

import { useEffect, useRef, useState } from "react";
import type { ErrorCode } from "@/lib/errors";
import { shownWorkspace } from "./shown-workspace";
import { unanswered } from "./unanswered";

/** What a save answers; the same shape as every action gives. */
export type ActionAnswer<R> = { readonly ok: true; readonly data: R } | ({ readonly ok: false } & FormProblem);

export interface FormProblem {
  readonly code: ErrorCode | "unreachable";
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
}

interface ActionForm<R> {
  readonly action: (raw: unknown, requestKey?: string, shownIn?: string) => Promise<ActionAnswer<R>>;
  /** `putBack` sends what stood there before; null where nothing stood there, or the form does not know it. */
  readonly onSaved: (data: R, putBack: (() => Promise<ActionAnswer<R>>) | null, sent: unknown) => void;
  /** The page is left after a save: the form stays busy until then, so that a second click saves nothing twice. */
  readonly isLeaving?: boolean;
}

/**
 * Sends a form and keeps what was typed whatever happens. One intended write has one key, however often it is tried:
 * the same input after a broken connection is the same write.
 */
export function useActionForm<R>({ action, onSaved, isLeaving = false }: ActionForm<R>) {
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [isPending, setPending] = useState(false);
  const isBusy = useRef(false);
  const intent = useRef<{ payload: string; key: string } | null>(null);
  const formRef = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (problem?.fields) focusFirstWrong(formRef.current);
  }, [problem]);

  const keyOf = (raw: unknown) => {
    const payload = JSON.stringify(raw);
    if (intent.current?.payload !== payload) intent.current = { payload, key: crypto.randomUUID() };
    return intent.current.key;
  };

  /** Whether it is saved. */
  const submit = async (raw: unknown, requestKey = keyOf(raw), former: unknown = null): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setPending(true);
    const answer = await action(raw, requestKey, shownWorkspace()).catch(unanswered("Nothing you entered is lost"));
    if (!answer.ok || !isLeaving) {
      isBusy.current = false;
      setPending(false);
    }
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return false;
    intent.current = null;
    onSaved(answer.data, former === null ? null : () => action(former, crypto.randomUUID(), shownWorkspace()), raw);
    return true;
  };

  return { formRef, submit, problem, setProblem, isPending, errors: problem?.fields ?? {} };
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true]");
  const control = wrong?.matches("[role=radiogroup]") ? wrong.querySelector("input") : wrong;
  control?.focus();
}
