import { closeDatabase } from "@/lib/data/client";
import { loadDemoWorld } from "./load-demo-world";

const started = performance.now();
try {
  const loaded = await loadDemoWorld(new Date());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(loaded ? `Demo world loaded in ${seconds} s.` : "The demo world is there already.");
} finally {
  await closeDatabase();
}
