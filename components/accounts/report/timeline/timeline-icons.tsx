import {
  FileText,
  Handshake,
  type Icon,
  MessageCircle,
  MessagesSquare,
  NotebookPen,
  SquareCheckBig,
  Trash2,
  UserRoundPen,
} from "@/components/ui/icons";
import type { TimelineKind } from "@/lib/schemas/account-report-query";

type Drawn = TimelineKind | "take-back";

const ICONS: Record<Drawn, Icon> = {
  interactions: MessagesSquare,
  answers: MessageCircle,
  assessments: UserRoundPen,
  promises: Handshake,
  registers: NotebookPen,
  facts: SquareCheckBig,
  contracts: FileText,
  "take-back": Trash2,
};

const nameOf = (drawn: Drawn) => `timeline-icon-${drawn}`;

/** The pictures of the timeline, drawn once; entries point to them, for each would be as long as what it stands beside. */
export function TimelineIcons({ kinds }: { kinds: ReadonlySet<TimelineKind> }) {
  return (
    <svg aria-hidden="true" className="hidden">
      {([...kinds, "take-back"] as const).map((drawn) => {
        const Icon = ICONS[drawn];
        return (
          <symbol key={drawn} id={nameOf(drawn)} viewBox="0 0 24 24">
            <Icon />
          </symbol>
        );
      })}
    </svg>
  );
}

export const TimelineIcon = ({ of }: { of: Drawn }) => (
  <svg aria-hidden="true">
    <use href={`#${nameOf(of)}`} />
  </svg>
);
