"use client";

import * as drawings from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

/**
 * Every icon of the product. Drawn in the browser's own code: from the server a name travels, and no line of a drawing.
 * How they are drawn stands in icons.css: said by each of them it would be most of what a list weighs.
 */
const SAID_IN_CSS = {
  ...{ xmlns: undefined, fill: undefined, stroke: undefined, strokeLinecap: undefined, strokeLinejoin: undefined },
} as const;

type IconProps = Omit<ComponentProps<drawings.LucideIcon>, "ref">;
export type Icon = (props: IconProps) => ReactNode;

const iconOf = (Drawing: drawings.LucideIcon): Icon =>
  function OneIcon(props) {
    return <Drawing {...SAID_IN_CSS} {...props} />;
  };

export const Archive = iconOf(drawings.Archive);
export const ArchiveRestore = iconOf(drawings.ArchiveRestore);
export const ArrowDown = iconOf(drawings.ArrowDown);
export const ArrowLeftRight = iconOf(drawings.ArrowLeftRight);
export const ArrowRight = iconOf(drawings.ArrowRight);
export const ArrowUp = iconOf(drawings.ArrowUp);
export const BadgeCheck = iconOf(drawings.BadgeCheck);
export const Bell = iconOf(drawings.Bell);
export const Bookmark = iconOf(drawings.Bookmark);
export const BookOpen = iconOf(drawings.BookOpen);
export const Building2 = iconOf(drawings.Building2);
export const CalendarCheck = iconOf(drawings.CalendarCheck);
export const CalendarClock = iconOf(drawings.CalendarClock);
export const Check = iconOf(drawings.Check);
export const ChevronDown = iconOf(drawings.ChevronDown);
export const ChevronRight = iconOf(drawings.ChevronRight);
export const ChevronsUpDown = iconOf(drawings.ChevronsUpDown);
export const CircleAlert = iconOf(drawings.CircleAlert);
export const CircleCheck = iconOf(drawings.CircleCheck);
export const CircleHelp = iconOf(drawings.CircleHelp);
export const ClipboardCheck = iconOf(drawings.ClipboardCheck);
export const ClipboardList = iconOf(drawings.ClipboardList);
export const Coins = iconOf(drawings.Coins);
export const Columns3 = iconOf(drawings.Columns3);
export const Copy = iconOf(drawings.Copy);
export const DoorOpen = iconOf(drawings.DoorOpen);
export const Download = iconOf(drawings.Download);
export const EarOff = iconOf(drawings.EarOff);
export const Ellipsis = iconOf(drawings.Ellipsis);
export const ExternalLink = iconOf(drawings.ExternalLink);
export const FileSpreadsheet = iconOf(drawings.FileSpreadsheet);
export const FileText = iconOf(drawings.FileText);
export const FileUp = iconOf(drawings.FileUp);
export const Handshake = iconOf(drawings.Handshake);
export const History = iconOf(drawings.History);
export const Hourglass = iconOf(drawings.Hourglass);
export const Info = iconOf(drawings.Info);
export const LayoutGrid = iconOf(drawings.LayoutGrid);
export const LifeBuoy = iconOf(drawings.LifeBuoy);
export const Lightbulb = iconOf(drawings.Lightbulb);
export const Link2 = iconOf(drawings.Link2);
export const ListChecks = iconOf(drawings.ListChecks);
export const ListFilter = iconOf(drawings.ListFilter);
export const Lock = iconOf(drawings.Lock);
export const LogOut = iconOf(drawings.LogOut);
export const Mails = iconOf(drawings.Mails);
export const MessageCircle = iconOf(drawings.MessageCircle);
export const MessageCircleQuestion = iconOf(drawings.MessageCircleQuestion);
export const MessageSquarePlus = iconOf(drawings.MessageSquarePlus);
export const MessageSquareWarning = iconOf(drawings.MessageSquareWarning);
export const MessagesSquare = iconOf(drawings.MessagesSquare);
export const Monitor = iconOf(drawings.Monitor);
export const Moon = iconOf(drawings.Moon);
export const Network = iconOf(drawings.Network);
export const NotebookPen = iconOf(drawings.NotebookPen);
export const Pencil = iconOf(drawings.Pencil);
export const Pin = iconOf(drawings.Pin);
export const Plus = iconOf(drawings.Plus);
export const Presentation = iconOf(drawings.Presentation);
export const Printer = iconOf(drawings.Printer);
export const Scale = iconOf(drawings.Scale);
export const ScrollText = iconOf(drawings.ScrollText);
export const Search = iconOf(drawings.Search);
export const SearchX = iconOf(drawings.SearchX);
export const Send = iconOf(drawings.Send);
export const Settings = iconOf(drawings.Settings);
export const ShieldAlert = iconOf(drawings.ShieldAlert);
export const ShieldCheck = iconOf(drawings.ShieldCheck);
export const SquareCheckBig = iconOf(drawings.SquareCheckBig);
export const Sun = iconOf(drawings.Sun);
export const Timer = iconOf(drawings.Timer);
export const Trash2 = iconOf(drawings.Trash2);
export const TriangleAlert = iconOf(drawings.TriangleAlert);
export const Undo2 = iconOf(drawings.Undo2);
export const UserCheck = iconOf(drawings.UserCheck);
export const UserCog = iconOf(drawings.UserCog);
export const UserPlus = iconOf(drawings.UserPlus);
export const UserRound = iconOf(drawings.UserRound);
export const UserRoundPen = iconOf(drawings.UserRoundPen);
export const UserX = iconOf(drawings.UserX);
export const Users = iconOf(drawings.Users);
export const X = iconOf(drawings.X);
