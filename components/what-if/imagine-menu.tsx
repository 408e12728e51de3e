"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Plus } from "@/components/ui/icons";
import { Menu, MenuGroup, MenuItem } from "@/components/ui/menu";
import { ACCOUNT_VIEW_LABELS } from "@/lib/format/account-view-labels";
import { REGISTER_GROUPS, REGISTER_NAMES } from "@/lib/schemas/register-noun";
import { declarationOf } from "@/lib/what-if/declared";
import type { Imagined } from "@/lib/what-if/hypothesis";
import { IMAGINED_NOUNS, type ImaginedKind } from "@/lib/what-if/imagined-kinds";
import type { Place } from "@/lib/what-if/resolve-imagined";
import { ImaginedDialog } from "./imagined-dialog";

const GROUPS: readonly (readonly [label: string, kinds: readonly ImaginedKind[]])[] = [
  ["What is heard and done", ["survey_answer", "interaction", "team_answer", "promise", "leaving"]],
  ...REGISTER_GROUPS.map((group): readonly [string, readonly ImaginedKind[]] => [
    ACCOUNT_VIEW_LABELS[group],
    [
      ...(group === "value" ? (["value_case", "contract", "purchase"] as const) : []),
      ...(group === "footprint" ? (["departments"] as const) : []),
      ...IMAGINED_NOUNS.filter((noun) => REGISTER_NAMES[noun].group === group),
    ],
  ]),
];

interface ImagineMenuProps {
  place: Place;
  onSaid: (imagined: Imagined) => void;
}

/** Everything that can be imagined, by the view in which its record would stand. */
export function ImagineMenu({ place, onSaid }: ImagineMenuProps) {
  const [kind, setKind] = useState<ImaginedKind | null>(null);
  return (
    <>
      <Menu
        trigger={
          <Button size="small">
            <Plus aria-hidden="true" />
            Imagine a record
          </Button>
        }
      >
        {GROUPS.filter(([, kinds]) => kinds.length > 0).map(([label, kinds]) => (
          <MenuGroup key={label} label={label}>
            {kinds.map((one) => (
              <MenuItem key={one} onSelect={() => setKind(one)}>
                {declarationOf({ kind: one }, place).words.add}
              </MenuItem>
            ))}
          </MenuGroup>
        ))}
      </Menu>
      {kind === null ? null : (
        <ImaginedDialog
          key={kind}
          open
          onOpenChange={(isOpen) => (isOpen ? null : setKind(null))}
          title={`What if: ${declarationOf({ kind }, place).words.some}`}
          imagined={{ kind, said: {} }}
          saves="See what it would do"
          {...{ place, onSaid }}
        />
      )}
    </>
  );
}
