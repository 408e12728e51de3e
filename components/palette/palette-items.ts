import { navigationFor, type ViewGroup } from "@/components/layout/navigation";
import { can } from "@/lib/permissions/can";
import type { PaletteItem } from "./command-palette";

type Who = Parameters<typeof can>[0];

/** Everything this member can start or go to. */
export function paletteItems(who: Who, views: readonly ViewGroup[]): readonly PaletteItem[] {
  const doing: readonly (PaletteItem & { readonly isAllowed: boolean })[] = [
    {
      id: "log",
      label: "Log an interaction…",
      href: "/interactions/new",
      icon: "MessageSquarePlus",
      keywords: ["call", "meeting", "e-mail", "note", "complaint"],
      isAllowed: can(who, "interaction.write"),
      group: "Do",
    },
    {
      id: "score",
      label: "Score an account…",
      href: "/accounts?sort=coverage",
      hint: "least known first",
      icon: "ClipboardCheck",
      keywords: ["assess", "seven questions", "answer"],
      isAllowed: can(who, "assessment.write"),
      group: "Do",
    },
    {
      id: "round",
      label: "Five-minute round",
      href: "/round",
      hint: "one question an account",
      icon: "Timer",
      keywords: ["review", "answer", "my accounts", "seven questions"],
      isAllowed: can(who, "assessment.write"),
      group: "Do",
    },
    {
      id: "add-account",
      label: "Add an account",
      href: "/accounts/new",
      icon: "Plus",
      keywords: ["new", "create", "customer"],
      isAllowed: can(who, "account.create"),
      group: "Do",
    },
  ];
  const { work, besides, house } = navigationFor(who);
  const isStarted = (href: string) => doing.some((item) => item.href === href);
  const ways = [...work, ...besides, ...house].filter(({ href }) => !isStarted(href));
  const going = ways.map((way): PaletteItem => ({ ...way, id: way.href, group: "Go to" }));
  const unowned: PaletteItem = {
    id: "unowned",
    label: "Accounts without an owner",
    href: "/portfolio?owner=none",
    icon: "Building2",
    group: "Go to",
  };
  const kept = views.flatMap(({ title, items }) =>
    items.map(({ viewId = "", ...item }): PaletteItem => ({ ...item, id: `view ${viewId}`, group: title })),
  );
  const started = doing.filter(({ isAllowed }) => isAllowed).map(({ isAllowed: _, ...item }) => item);
  return [...started, ...going, unowned, ...kept];
}
