"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useSingleKeys } from "./single-keys";
import { useShortcuts } from "./use-shortcuts";

interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: string; readonly does: string }[];
}

/** Shown on `?`: which keys there are, and the switch for those of one letter. `keys` are split at blanks. */
export function ShortcutsDialog({ groups }: { groups: readonly ShortcutGroup[] }) {
  const [isOpen, setOpen] = useState(false);
  const singleKeys = useSingleKeys();
  // On some keyboards the question mark needs no Shift.
  useShortcuts({ "Shift+?": () => setOpen(true), "?": () => setOpen(true) });
  return (
    <Dialog title="Keyboard shortcuts" open={isOpen} onOpenChange={setOpen}>
      <div className="space-y-5">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="pb-1 text-muted text-xs">{group.title}</h3>
            <dl className="divide-y divide-border">
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.keys} className="flex items-center justify-between gap-4 py-1.5 text-sm">
                  <dt>{shortcut.does}</dt>
                  <dd className="flex gap-1">
                    {shortcut.keys.split(" ").map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox
          label="Single-key shortcuts"
          hint="Switch them off if letters get pressed by accident. Ctrl K keeps working."
          checked={singleKeys.isOn}
          onChange={(event) => singleKeys.set(event.currentTarget.checked)}
        />
      </div>
    </Dialog>
  );
}
