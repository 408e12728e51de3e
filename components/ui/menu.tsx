"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./class-names";

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  children: ReactNode;
}

const itemStyle =
  "flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 text-sm outline-none data-highlighted:bg-hover data-disabled:opacity-55 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:text-muted";

/** Actions behind one button; fill it with MenuItem and MenuDownload. */
export function Menu({ trigger, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" collisionPadding={8} className="z-50">
          <Base.Popup className="max-h-(--available-height) min-w-44 overflow-y-auto rounded-lg border border-border bg-raised p-1 shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Items that belong together, under what they have in common. */
export const MenuGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <Base.Group>
    <Base.GroupLabel className="px-2 pt-2 pb-0.5 text-muted text-xs">{label}</Base.GroupLabel>
    {children}
  </Base.Group>
);

interface MenuDownloadProps {
  href: string;
  children: ReactNode;
}

/** Saves what stands at an address as a file; the page stays as it is. */
export const MenuDownload = ({ href, children }: MenuDownloadProps) => (
  <Base.LinkItem href={href} download closeOnClick className={itemStyle}>
    {children}
  </Base.LinkItem>
);

interface MenuItemProps {
  onSelect: () => void;
  isDanger?: boolean | undefined;
  isDisabled?: boolean | undefined;
  children: ReactNode;
}

export function MenuItem({ onSelect, isDanger, isDisabled = false, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={isDisabled}
      className={cn(itemStyle, isDanger && "text-danger [&_svg]:text-danger")}
    >
      {children}
    </Base.Item>
  );
}
