"use client";

import { Dialog } from "@base-ui/react/dialog";

/** Lets any button on the page open the palette, which lives once in the shell. */
export const paletteHandle = Dialog.createHandle();
