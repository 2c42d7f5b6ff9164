import { expect, test } from "vitest";
import {
  addConfigObjectCommands,
  EMPTY_VARIABLE,
  newConfigObject,
  outputsOf,
  sourceWords,
  suggestedPath,
  variableCommand,
} from "@/components/designer/structure/config-entry-form";
import { applyCommand } from "@/lib/core/design/apply-command";
import { sampleDesign, samplePostgresql, sampleService } from "@/lib/core/testing/sample-design";
import { parseValues } from "@/lib/core/yaml/parse-values";

const config = newConfigObject("ConfigMap");

test("places in the values are suggested", () => {
  expect(suggestedPath({ ...EMPTY_VARIABLE, key: "LOG_LEVEL" })).toBe("config.logLevel");
  expect(suggestedPath({ ...EMPTY_VARIABLE, key: "API_KEY", from: "secret" })).toBe("secrets.apiKey");
  const output = { ...EMPTY_VARIABLE, from: "output" as const, component: "redis-cache", output: "http-port" };
  expect(suggestedPath(output)).toBe("config.redisCache.httpPort");
});

test("a design without shared configuration gets it, read by every service, and variables in it", () => {
  const start = sampleDesign({
    components: [sampleService("api"), samplePostgresql()],
    values: "api:\n  enabled: true\n",
  });
  const added = applyCommand(start, { type: "batch", commands: addConfigObjectCommands(start, "ConfigMap") });
  if (!added.ok) throw new Error(added.refusal.message);
  const spec = added.design.components[0]?.spec;
  expect(spec?.kind === "service" ? spec.configObjects : []).toEqual(["config"]);
  const form = { ...EMPTY_VARIABLE, key: "DB_HOST", from: "output" as const, component: "postgresql", output: "host" };
  const result = variableCommand(form, config);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const put = applyCommand(added.design, result.command);
  if (!put.ok) throw new Error(put.refusal.message);
  expect(put.design.configObjects[0]?.entries).toHaveLength(1);
  expect(parseValues(put.design.values).value).toMatchObject({ config: { postgresql: { host: "" } } });
});

test("what is wrong is told at its field", () => {
  expect(variableCommand({ ...EMPTY_VARIABLE, key: "1A" }, config)).toMatchObject({ ok: false, errors: { key: /./ } });
  expect(variableCommand({ ...EMPTY_VARIABLE, key: "A", path: "config..x" }, config)).toMatchObject({
    ok: false,
    errors: { path: /./ },
  });
  expect(variableCommand({ ...EMPTY_VARIABLE, key: "A", from: "output" }, config)).toMatchObject({
    ok: false,
    errors: { component: /./, output: /./ },
  });
});

test("the catalogue says what a component tells its clients", () => {
  expect(outputsOf(samplePostgresql()).map(({ name }) => name)).toContain("host");
  expect(outputsOf(sampleService("api"))).toEqual([]);
});

test("sources in words", () => {
  const source = { from: "output" as const, path: ["config", "db", "host"], component: "postgresql", output: "host" };
  expect(sourceWords({ key: "A", description: "", source }, [samplePostgresql()])).toBe(
    "PostgreSQL host, unless config.db.host is set",
  );
});
