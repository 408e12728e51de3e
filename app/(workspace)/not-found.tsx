import NotFound from "../not-found";

export const metadata = { title: "Not found" };

/** Here too, so that whoever is signed in keeps the navigation around it. */
export default function NotFoundInside() {
  return <NotFound />;
}
