// `npm run dev`: like `npm start`, with pages compiled as they are asked for and reloaded as they change.
import { runServer } from "./run-server.mjs";

await runServer({ dev: true });
