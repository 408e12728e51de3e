"use client";

import { useState } from "react";
import { usePress } from "@/components/registers/use-press";
import { removalWords } from "@/components/taken-back/removal-words";
import { Button } from "@/components/ui/button";
import { Bookmark, Ellipsis, Pencil, Trash2, Users } from "@/components/ui/icons";
import { Menu, MenuItem } from "@/components/ui/menu";
import { removeViewAction, saveViewAction } from "@/lib/actions/saved-views";
import { RenameViewDialog } from "./rename-view-dialog";
import { changedView, type ShownView } from "./view-values";

interface ViewMenuProps {
  view: ShownView;
  mayShare: boolean;
}

/** What can be done with a view besides looking at it. */
export function ViewMenu({ view, mayShare }: ViewMenuProps) {
  const { id, name, isOwn, isShared, isDefault } = view;
  const [isRenaming, setRenaming] = useState(false);
  const opening = useChange(view, isDefault ? "The portfolio opens whole" : "The portfolio opens with this view");
  const sharing = useChange(view, isShared ? "Yours alone now" : "Shared with everybody here");
  const removal = usePress(removalWords(name, true));
  const setRemoved = (isRemoved: boolean) => removeViewAction({ savedViewId: id, isRemoved }, crypto.randomUUID());
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="ghost"
            size="icon"
            aria-label={`More about the view ${name}`}
            isPending={opening.isPending || sharing.isPending || removal.isPending}
          >
            <Ellipsis aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onSelect={() => setRenaming(true)}>
          <Pencil aria-hidden="true" />
          Rename
        </MenuItem>
        {isOwn ? (
          <MenuItem onSelect={() => opening.change({ isDefault: !isDefault })}>
            <Bookmark aria-hidden="true" />
            {isDefault ? "Open the portfolio without it" : "Open the portfolio with it"}
          </MenuItem>
        ) : null}
        {isOwn && (mayShare || isShared) ? (
          <MenuItem onSelect={() => sharing.change({ isShared: !isShared })}>
            <Users aria-hidden="true" />
            {isShared ? "Share no longer" : "Share with everybody here"}
          </MenuItem>
        ) : null}
        <MenuItem
          isDanger
          onSelect={() =>
            void removal.press(
              () => setRemoved(true),
              () => setRemoved(false),
            )
          }
        >
          <Trash2 aria-hidden="true" />
          Delete view
        </MenuItem>
      </Menu>
      <RenameViewDialog view={view} isOpen={isRenaming} setOpen={setRenaming} />
    </>
  );
}

/** Changes something about it at once; the way back is offered. */
function useChange(view: ShownView, title: string) {
  const { isPending, press } = usePress(title);
  const change = (changes: Parameters<typeof changedView>[1]) =>
    void press(
      () => saveViewAction(changedView(view, changes), crypto.randomUUID()),
      () => saveViewAction(changedView(view, {}, 1), crypto.randomUUID()),
    );
  return { isPending, change };
}
