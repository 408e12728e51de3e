"use client";

import { usePress } from "@/components/registers/use-press";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { saveViewAction } from "@/lib/actions/saved-views";
import { viewHref } from "@/lib/schemas/saved-view";
import { SaveViewDialog } from "./save-view-dialog";
import { ViewMenu } from "./view-menu";
import { changedView, type ShownView } from "./view-values";

interface ViewBarProps {
  view: ShownView;
  /** The list as it stands now. */
  state: string;
  mayShare: boolean;
}

/** Beside the name of the view one came from: what it is, and what to do where the list is another by now. */
export function ViewBar({ view, state, mayShare }: ViewBarProps) {
  const { isShared, isDefault, mayChange } = view;
  return (
    <span className="flex flex-wrap items-center gap-1.5 print:hidden">
      {isShared ? <Badge>Shared</Badge> : null}
      {isDefault ? <Badge>Opens first</Badge> : null}
      {mayChange ? <ViewMenu view={view} mayShare={mayShare} /> : null}
      {state === view.state ? null : <Changed {...{ view, state, mayShare }} />}
    </span>
  );
}

function Changed({ view, state, mayShare }: ViewBarProps) {
  const { isPending, press } = usePress(`Saved: ${view.name}`);
  const back = viewHref({ ...view, list: "portfolio" });
  const save = () =>
    void press(
      () => saveViewAction(changedView(view, { state }), crypto.randomUUID()),
      () => saveViewAction(changedView(view, {}, 1), crypto.randomUUID()),
    );
  return (
    <>
      <Badge tone="caution">Changed</Badge>
      {view.mayChange ? (
        <Button size="small" isPending={isPending} onClick={save}>
          Save
        </Button>
      ) : null}
      <SaveViewDialog {...{ state, mayShare }} returnTo={back} trigger={<Button size="small">Save as…</Button>} />
      <LinkButton href={back} size="small" variant="ghost">
        Discard
      </LinkButton>
    </>
  );
}
