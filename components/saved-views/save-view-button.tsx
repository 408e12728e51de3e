"use client";

import { Button } from "@/components/ui/button";
import { Bookmark } from "@/components/ui/icons";
import { SaveViewDialog } from "./save-view-dialog";
import type { ViewsOfList } from "./view-values";

interface SaveViewButtonProps {
  views: Pick<ViewsOfList, "shown" | "mayShare">;
  /** The list as it stands. */
  state: string;
}

/** Where the list says something and belongs to no view yet; of one that is changed its name says what to do. */
export const SaveViewButton = ({ views: { shown, mayShare }, state }: SaveViewButtonProps) =>
  shown === null && state !== "" ? (
    <SaveViewDialog
      {...{ state, mayShare }}
      returnTo={`/portfolio?${state}`}
      trigger={
        <Button>
          <Bookmark aria-hidden="true" />
          Save view
        </Button>
      }
    />
  ) : null;
