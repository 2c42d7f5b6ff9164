// `npm start`: everything from a fresh clone to a served application. Plain Node, works before anything is installed.
import { runServer } from "./run-server.mjs";

await runServer({ dev: false });
