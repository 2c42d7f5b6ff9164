import { isAbsolute, join } from "node:path";
import { Hint } from "./report.mjs";
import { repositoryRoot, stateFolder } from "./state-folder.mjs";

/**
 * The settings of a running Chartroom, from environment variables:
 * HOST, PORT (0: any free port), DATABASE_URL (absent: the embedded PostgreSQL), CHARTROOM_DATA (where that keeps its
 * data), TRUST_PROXY (1: a proxy in front writes X-Forwarded-For and its kin). The server itself reads more of them:
 * see lib/server/env.ts.
 * Throws a Hint naming the variable that makes no sense.
 */
export function readSettings(env = process.env) {
  return {
    hostname: env.HOST || "127.0.0.1",
    port: readPort(env.PORT),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    dataFolder: readDataFolder(env.CHARTROOM_DATA),
    trustProxy: readSwitch("TRUST_PROXY", env.TRUST_PROXY),
  };
}

function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Hint(`PORT=${text} is not a port: use a number from 0 to 65535`);
  return port;
}

function readDatabaseUrl(text) {
  if (!text) return null;
  const example = "postgresql://user:password@host:5432/database";
  if (!URL.canParse(text)) throw new Hint(`DATABASE_URL is not a URL: use the form ${example}`);
  const url = new URL(text);
  if (url.protocol !== "postgres:" && url.protocol !== "postgresql:") {
    throw new Hint(`DATABASE_URL must begin with postgresql://, not ${url.protocol}//: use the form ${example}`);
  }
  if (url.pathname.length < 2) throw new Hint(`DATABASE_URL names no database: use the form ${example}`);
  return text;
}

function readDataFolder(text) {
  if (!text) return stateFolder("postgres");
  return isAbsolute(text) ? text : join(repositoryRoot, text);
}

function readSwitch(name, text) {
  if (!text || text === "0") return false;
  if (text === "1") return true;
  throw new Hint(`${name}=${text} is neither 0 nor 1`);
}
