"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { Monitor, Moon, Sun } from "@/components/ui/icons";
import { SegmentedControl } from "@/components/ui/segmented-control";

const OPTIONS = [
  { value: "system", label: "As the system", icon: <Monitor aria-hidden="true" /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden="true" /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden="true" /> },
];

const never = () => () => undefined;

export function ThemeSwitch() {
  const { theme, setTheme } = useTheme();
  // The server does not know the choice; until the page is alive nothing is marked.
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <SegmentedControl
      label="Theme"
      name="theme"
      options={OPTIONS}
      value={isAlive ? (theme ?? "system") : ""}
      onValueChange={setTheme}
      isIconOnly
    />
  );
}
