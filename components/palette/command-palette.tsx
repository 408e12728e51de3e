"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { NAV_ICONS, type NavIcon } from "@/components/layout/nav-icons";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import { ClipboardCheck, Plus } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { useFound } from "@/components/ui/use-found";
import { paletteHandle } from "./palette-store";
import type { FoundPlace } from "./search-places";
import { typedBeforeFocus } from "./typed-before-focus";

const ICONS = { ...NAV_ICONS, ClipboardCheck, Plus } as const;
type PaletteIcon = NavIcon | "ClipboardCheck" | "Plus";

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Heading it stands under. */
  readonly group: string;
  readonly hint?: string | undefined;
  /** By its name, as in the navigation. */
  readonly icon?: PaletteIcon | undefined;
  /** Other words that should find it. */
  readonly keywords?: readonly string[] | undefined;
}

interface CommandPaletteProps {
  items: readonly PaletteItem[];
  /** Asks the server; called with at least two letters, at most every 150 ms. */
  search?: ((query: string) => Promise<readonly FoundPlace[]>) | undefined;
}

const FOUND_GROUPS: readonly FoundPlace["group"][] = ["Lists", "Accounts", "People", "Actions"];

/** Ctrl/Cmd+K: go anywhere, start anything, find an account or a person. Lives once in the shell. */
export function CommandPalette({ items, search }: CommandPaletteProps) {
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState("");
  const { found, isSearching } = useFound(query, search);
  const router = useRouter();
  useShortcuts({
    "$mod+k": () => {
      paletteHandle.open(null);
      typedBeforeFocus((letter) => setQuery((typed) => typed + letter));
    },
  });

  // Accounts arrive after the commands; Enter should take the account one typed for.
  const first = found[0];
  useEffect(() => {
    if (first) setSelected(paletteValue(first));
  }, [first]);

  const go = (href: string) => {
    paletteHandle.close();
    router.push(href);
  };
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <Dialog.Root handle={paletteHandle} onOpenChangeComplete={(isOpen) => (isOpen ? undefined : setQuery(""))}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-overlay" />
        <Dialog.Popup className="fixed inset-x-2 top-2 z-50 mx-auto max-w-xl overflow-hidden rounded-xl border border-border bg-raised shadow-pop outline-none sm:top-[14vh]">
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Command label="Search and commands" loop value={selected} onValueChange={setSelected}>
            <div className="flex items-center gap-2 border-border border-b px-4">
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder="Find an account, a person, a list or a command…"
                className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted pointer-coarse:text-[1rem]"
              />
              {isSearching ? <Spinner className="text-muted" /> : <EscapeHint />}
            </div>
            <Command.List className="max-h-[min(24rem,70dvh)] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-8 text-center text-muted text-sm">
                {isSearching ? "Searching…" : `Nothing is called “${query}”. Try fewer letters.`}
              </Command.Empty>
              {FOUND_GROUPS.map((heading) => {
                const places = found.filter(({ group }) => group === heading);
                return places.length > 0 ? (
                  <Group key={heading} heading={heading} items={places} query={query} onChoose={go} />
                ) : null;
              })}
              {groups.map((group) => (
                <Group key={group} heading={group} items={items.filter((item) => item.group === group)} onChoose={go} />
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function EscapeHint() {
  return (
    <span aria-hidden="true" className="max-sm:hidden pointer-coarse:hidden">
      <Kbd>Esc</Kbd>
    </span>
  );
}

function paletteValue(item: Pick<PaletteItem, "id" | "label">): string {
  return `${item.label} ${item.id}`;
}

function ItemIcon({ name }: { name: PaletteIcon | undefined }) {
  if (name === undefined) return null;
  const Icon = ICONS[name];
  return <Icon aria-hidden="true" />;
}

interface GroupProps {
  heading: string;
  items: readonly Omit<PaletteItem, "group">[];
  /** What the server already matched must not be filtered away again: it takes the query as a keyword. */
  query?: string | undefined;
  onChoose: (href: string) => void;
}

function Group({ heading, items, query, onChoose }: GroupProps) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
    >
      {items.map((item) => (
        <Command.Item
          key={item.id}
          value={paletteValue(item)}
          keywords={[...(item.keywords ?? []), ...(query ? [query] : [])]}
          onSelect={() => onChoose(item.href)}
          className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-3 text-sm data-[selected=true]:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:text-muted"
        >
          <ItemIcon name={item.icon} />
          <span className="min-w-0 flex-1 truncate">{item.label}</span>
          {item.hint ? <span className="shrink-0 text-muted text-xs">{item.hint}</span> : null}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
