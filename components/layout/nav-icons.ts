import {
  Bookmark,
  Building2,
  CalendarCheck,
  FileUp,
  LayoutGrid,
  Lightbulb,
  Mails,
  MessageSquarePlus,
  Scale,
  ScrollText,
  Send,
  Settings,
  ShieldAlert,
  Timer,
  UserRound,
  Users,
} from "@/components/ui/icons";

/** By name: a name travels from the server in a few bytes, and a drawing with each of its lines. */
export const NAV_ICONS = {
  Bookmark,
  Building2,
  CalendarCheck,
  FileUp,
  LayoutGrid,
  Lightbulb,
  Mails,
  MessageSquarePlus,
  Scale,
  ScrollText,
  Send,
  Settings,
  ShieldAlert,
  Timer,
  UserRound,
  Users,
} as const;
export type NavIcon = keyof typeof NAV_ICONS;
