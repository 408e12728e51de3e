"use client";

import type { ComponentProps } from "react";
import ErrorPage from "../error";

/** Here too, so that whoever is signed in keeps the navigation around it. */
export default function ErrorInside(props: ComponentProps<typeof ErrorPage>) {
  return <ErrorPage {...props} />;
}
