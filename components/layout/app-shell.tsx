"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { PaletteButton } from "@/components/palette/palette-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Bell, BookOpen, Ellipsis, Search } from "@/components/ui/icons";
import { WordsDialog } from "@/components/words/words-dialog";
import { Brand } from "./brand";
import { NavCount, NavLink } from "./nav-link";
import type { Navigation, ViewGroup } from "./navigation";
import { ThemeSwitch } from "./theme-switch";

interface AppShellProps {
  /** Every form sends it along, see shown-workspace.ts. */
  workspaceId: string;
  memberId: string;
  workspaceName: string;
  /** `role` in words, as people read it. */
  member: { readonly name: string; readonly role: string };
  navigation: Navigation;
  views: readonly ViewGroup[];
  /** Where the brand leads. */
  homeHref: string;
  /** The way to one's other workspaces, for whoever has some. */
  switcher?: ReactNode;
  /** The form or button that ends the session. */
  signOut: ReactNode;
  /** Things that live on every page without a place of their own: palette, shortcuts, toasts. */
  extras?: ReactNode;
  children: ReactNode;
}

/**
 * The frame of every signed-in page: navigation at the left, on a phone above and below. Drawn in the browser from a few
 * names; from the server each of its elements would travel twice.
 */
export function AppShell(props: AppShellProps) {
  return (
    <div
      data-workspace={props.workspaceId}
      data-member={props.memberId}
      className="lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] print:block"
    >
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent-solid px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <SideBar {...props} />
      <TopBar {...props} />
      <main id="content" tabIndex={-1} className="min-w-0 pb-20 outline-none lg:pb-12 print:pb-0">
        {props.children}
      </main>
      <TabBar {...props} />
      {props.extras}
    </div>
  );
}

function SideBar({ workspaceName, homeHref, navigation, views, member, switcher, signOut }: AppShellProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col border-border border-r bg-sunken lg:flex print:hidden">
      <Link href={homeHref} className="flex h-14 items-center gap-2.5 px-4">
        <Brand />
        <span className="truncate font-semibold text-sm">{workspaceName}</span>
      </Link>
      <div className="px-3 pb-3">
        <PaletteButton
          className="flex min-h-8 w-full items-center gap-2 rounded-md border border-border bg-surface px-2.5 text-muted text-sm hover:border-border-strong"
          hasKey
        />
      </div>
      <nav aria-label="Main" className="flex-1 space-y-4 overflow-y-auto px-3">
        <div className="space-y-0.5">
          {[...navigation.work, ...navigation.besides].map((item) => (
            <NavLink key={item.href} {...item} look="side" viewIds={idsOf(views)} />
          ))}
        </div>
        <Views groups={views} />
        <div className="space-y-0.5 border-border border-t pt-4">
          {navigation.house.map((item) => (
            <NavLink key={item.href} {...item} look="side" />
          ))}
        </div>
      </nav>
      <div className="space-y-3 border-border border-t p-3">
        <WordsDialog
          trigger={
            <Button variant="ghost" size="small" className="w-full justify-start">
              <BookOpen aria-hidden="true" />
              What the words mean
            </Button>
          }
        />
        <ThemeSwitch />
        <Person {...member} />
        {switcher}
        {signOut}
      </div>
    </aside>
  );
}

function TopBar({ workspaceName, homeHref, navigation }: AppShellProps) {
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center justify-between gap-2 border-border border-b bg-background/95 px-4 backdrop-blur-sm lg:hidden print:hidden">
      <Link href={homeHref} className="flex min-h-11 min-w-0 items-center gap-2">
        <Brand />
        <span className="truncate font-semibold text-sm">{workspaceName}</span>
      </Link>
      <div className="-mr-2 flex">
        <ToldLink navigation={navigation} />
        <WordsDialog
          trigger={
            <Button variant="ghost" size="icon" aria-label="What the words mean" className="size-11">
              <BookOpen aria-hidden="true" className="size-5" />
            </Button>
          }
        />
        <PaletteButton className="grid size-11 place-items-center rounded-md text-muted hover:text-foreground">
          <Search aria-hidden="true" className="size-5" />
        </PaletteButton>
      </div>
    </header>
  );
}

/** What one was told, above the page where the way there waits behind "More". */
function ToldLink({ navigation }: Pick<AppShellProps, "navigation">) {
  const told = navigation.besides.find(({ icon }) => icon === "Bell");
  if (!told) return null;
  return (
    <Link
      href={told.href}
      prefetch={false}
      className="relative grid size-11 place-items-center rounded-md text-muted hover:text-foreground"
    >
      <Bell aria-hidden="true" className="size-5" />
      <span className="sr-only">{told.label}</span>
      {told.count ? (
        <span className="absolute top-0.5 right-0">
          <NavCount count={told.count} />
        </span>
      ) : null}
    </Link>
  );
}

const idsOf = (groups: AppShellProps["views"]) =>
  groups.flatMap(({ items }) => items.flatMap(({ viewId }) => viewId ?? []));

/** What the week is made of stands under the thumb; the rest waits behind "More". */
function TabBar({ navigation, views, member, switcher, signOut }: AppShellProps) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-border border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      {navigation.work.map((item) => (
        <NavLink key={item.href} {...item} look="tab" />
      ))}
      <Dialog
        title="More"
        trigger={
          <Button variant="ghost" size="tab">
            <Ellipsis aria-hidden="true" />
            More
          </Button>
        }
      >
        <div className="space-y-4">
          <Views groups={views} />
          <div className="space-y-0.5">
            {[...navigation.besides, ...navigation.house].map((item) => (
              <NavLink key={item.href} {...item} look="side" viewIds={idsOf(views)} />
            ))}
          </div>
          <ThemeSwitch />
          <Person {...member} />
          {switcher}
          {signOut}
        </div>
      </Dialog>
    </nav>
  );
}

/** Names from outside: shown as text, cut where there is no room. */
function Views({ groups }: { groups: AppShellProps["views"] }) {
  return groups.map(({ title, items }) => (
    <section key={title} aria-label={title} className="space-y-0.5">
      <h2 className="px-2.5 pb-0.5 font-medium text-muted text-xs">{title}</h2>
      {items.map((item) => (
        <NavLink key={item.href} {...item} look="side" />
      ))}
    </section>
  ));
}

function Person({ name, role }: AppShellProps["member"]) {
  const initials = name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .filter(Boolean);
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <span
        aria-hidden="true"
        className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-xs"
      >
        {`${initials[0] ?? ""}${initials.length > 1 ? (initials.at(-1) ?? "") : ""}`.toUpperCase()}
      </span>
      <span className="min-w-0 text-sm leading-4">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-muted text-xs">{role}</span>
      </span>
    </div>
  );
}
