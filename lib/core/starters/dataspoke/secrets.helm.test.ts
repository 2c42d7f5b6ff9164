import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bySource, ExportedChart } from "@/lib/core/chart/testing/exported-chart";
import { findManifest, identities, type Manifest, ofKind, onlyContainer } from "@/lib/core/chart/testing/manifest";
import { standInArchives } from "@/lib/core/chart/testing/stand-in-charts";
import { createDataspokeDesign } from "@/lib/core/starters/dataspoke/dataspoke";
import { HELM_VERSIONS, writeFiles } from "@/lib/core/testing/run-helm";

const chart = new ExportedChart(createDataspokeDesign(), standInArchives());
afterAll(() => chart.remove());

const AWKWARD = [
  "p@ss w'ord",
  'quo"te\\back',
  "a: b # c",
  "{{ .Values.x }} $HOME `id`",
  "007",
  "12345678901",
  "true",
  "1e6",
  "-",
  "ключ-🔑",
  "line\nbreak\ttab",
];

function secretRefs(manifest: Manifest): string[] {
  return (onlyContainer(manifest).env ?? [])
    .flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? [])
    .map(({ name, key }) => `${name} ${key}`);
}

const SCRIPT = "dev_env/dataspoke-infra/install.sh";

describe.each(HELM_VERSIONS)("DataSpoke's secrets, with %s", (helm) => {
  test("D26 a password passed at install time is the one every server and client reads", () => {
    const args = ["secrets.postgres.password=pg", "secrets.redis.password=rd", "secrets.llm.apiKey=llm"];
    const all = chart.manifests(
      helm,
      "dataspoke",
      args.flatMap((setting) => ["--set", setting]),
    );
    const { metadata, stringData } = findManifest(all, "Secret", "dataspoke-secrets");
    expect(stringData).toMatchObject({
      DATASPOKE_POSTGRES_PASSWORD: "pg",
      DATASPOKE_REDIS_PASSWORD: "rd",
      DATASPOKE_LLM_API_KEY: "llm",
    });
    const servers = {
      "dataspoke-postgresql": "DATASPOKE_POSTGRES_PASSWORD",
      "dataspoke-redis-master": "DATASPOKE_REDIS_PASSWORD",
      "dataspoke-redis-replicas": "DATASPOKE_REDIS_PASSWORD",
      "dataspoke-qdrant": "DATASPOKE_QDRANT_API_KEY",
    };
    for (const [name, key] of Object.entries(servers)) {
      expect(new Set(secretRefs(findManifest(all, "StatefulSet", name)))).toEqual(new Set([`${metadata.name} ${key}`]));
    }
    // The server's user is the one the applications are told, and no chart makes a password of its own.
    const env = onlyContainer(findManifest(all, "StatefulSet", "dataspoke-postgresql")).env ?? [];
    expect(env.find(({ name }) => name === "POSTGRES_USER")?.value).toBe(stringData?.DATASPOKE_POSTGRES_USER);
    expect(ofKind(all, "Secret")).toHaveLength(1);
  });

  test("D26 Qdrant asks for no key while none is given", () => {
    const args = ["secrets.postgres.password=pg", "secrets.redis.password=rd", "secrets.llm.apiKey=llm"];
    const all = chart.manifests(
      helm,
      "dataspoke",
      args.flatMap((setting) => ["--set", setting]),
    );
    expect(findManifest(all, "Secret", "dataspoke-secrets").stringData).not.toHaveProperty("DATASPOKE_QDRANT_API_KEY");
    const env = onlyContainer(findManifest(all, "StatefulSet", "dataspoke-qdrant")).env ?? [];
    expect(env.find(({ name }) => name === "QDRANT__SERVICE__API_KEY")?.valueFrom?.secretKeyRef?.optional).toBe(true);
  });

  test("D26 awkward characters survive", () => {
    const file = join(chart.folder, `awkward-${helm}.yaml`);
    for (let index = 0; index < AWKWARD.length; index += 4) {
      const [a = "x", b = "x", c = "x", d = "x"] = AWKWARD.slice(index, index + 4);
      const secrets = { postgres: { password: a }, redis: { password: b }, qdrant: { apiKey: c }, llm: { apiKey: d } };
      writeFileSync(file, JSON.stringify({ secrets }));
      const { stringData } = findManifest(
        chart.manifests(helm, `r${index}`, ["-f", file]),
        "Secret",
        "dataspoke-secrets",
      );
      expect(stringData).toEqual({
        DATASPOKE_POSTGRES_USER: "dataspoke",
        DATASPOKE_POSTGRES_PASSWORD: a,
        DATASPOKE_REDIS_PASSWORD: b,
        DATASPOKE_QDRANT_API_KEY: c,
        DATASPOKE_LLM_API_KEY: d,
      });
    }
  });

  test("D26 a password of digits keeps them, with --set and in a file", () => {
    const file = join(chart.folder, `digits-${helm}.yaml`);
    writeFileSync(file, "secrets: {redis: {password: 12345678}}\n");
    const args = [...chart.profile(null), "-f", file, "--set", "secrets.postgres.password=12345678901"];
    const { stringData } = findManifest(chart.manifests(helm, "dataspoke", args), "Secret", "dataspoke-secrets");
    expect(stringData).toMatchObject({
      DATASPOKE_POSTGRES_PASSWORD: "12345678901",
      DATASPOKE_REDIS_PASSWORD: "12345678",
    });
  });

  test("D26 no secret stands anywhere but in the Secret", () => {
    const objects = [...bySource(chart.text(helm, "dataspoke"))];
    const leaks = objects.filter(([source, text]) => !source.includes("secrets.yaml") && text.includes("sentinel-"));
    expect(leaks).toEqual([]);
  });

  test("D27 External Secrets makes the same Secret", () => {
    const args = ["--set", "secrets.createSecret=false", "--set", "externalSecrets.enabled=true"];
    const all = chart.manifests(helm, "dataspoke", args);
    expect(ofKind(all, "Secret")).toEqual([]);
    const external = findManifest(all, "ExternalSecret", "dataspoke-secrets");
    expect(external.apiVersion).toBe("external-secrets.io/v1");
    expect(external.spec.refreshInterval).toBe("1h");
    expect(external.spec.secretStoreRef).toEqual({ kind: "ClusterSecretStore", name: "aws-secrets-manager" });
    expect(external.spec.target?.name).toBe("dataspoke-secrets");
    const entries = external.spec.data ?? [];
    expect(entries.map(({ secretKey, remoteRef }) => [secretKey, remoteRef.key, remoteRef.property])).toEqual([
      ["DATASPOKE_POSTGRES_PASSWORD", "dataspoke/production", "postgres_password"],
      ["DATASPOKE_REDIS_PASSWORD", "dataspoke/production", "redis_password"],
      ["DATASPOKE_QDRANT_API_KEY", "dataspoke/production", "qdrant_api_key"],
      ["DATASPOKE_LLM_API_KEY", "dataspoke/production", "llm_api_key"],
    ]);
    const keys = [
      ...Object.keys(external.spec.target?.template?.data ?? {}),
      ...entries.map(({ secretKey }) => secretKey),
    ];
    const native = findManifest(chart.manifests(helm, "dataspoke"), "Secret", "dataspoke-secrets");
    expect(new Set(keys)).toEqual(new Set(Object.keys(native.stringData ?? {})));

    const vault = chart.manifests(helm, "dataspoke", [
      ...args,
      ...["--set", "externalSecrets.secretStoreRef.kind=SecretStore"],
      ...["--set", "externalSecrets.secretStoreRef.name=vault", "--set", "externalSecrets.remoteKey=kv/dataspoke"],
    ]);
    const fromVault = findManifest(vault, "ExternalSecret", "dataspoke-secrets");
    expect(fromVault.spec.secretStoreRef).toEqual({ kind: "SecretStore", name: "vault" });
    expect(fromVault.spec.data?.every(({ remoteRef }) => remoteRef.key === "kv/dataspoke")).toBe(true);
  });

  test("D27 two producers of one Secret are refused", () => {
    const { status, stderr } = chart.template(helm, "dataspoke", [
      ...chart.profile(null),
      "--set",
      "externalSecrets.enabled=true",
    ]);
    expect(status).not.toBe(0);
    expect(stderr).toContain("secrets.createSecret and externalSecrets.enabled are both true");
  });

  test("D28 the install script makes the three Secrets and installs the dev profile", () => {
    const run = runScript(helm);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    const secrets = run.calls.filter(({ tool, args }) => tool === "kubectl" && args.includes("secret"));
    expect(
      secrets.map(({ args }) => args.filter((arg) => !arg.startsWith("--dry-run") && arg !== "-o" && arg !== "yaml")),
    ).toEqual([
      [
        ...["create", "secret", "generic", "dataspoke-postgres-secret", "--from-literal=POSTGRES_USER=some user"],
        ...[
          "--from-literal=POSTGRES_PASSWORD=pa ss,w=$x",
          "--from-literal=POSTGRES_DB=db",
          "--namespace",
          "dataspoke-01",
        ],
      ],
      [
        ...["create", "secret", "generic", "dataspoke-redis-secret", "--from-literal=REDIS_PASSWORD=red"],
        ...["--namespace", "dataspoke-01"],
      ],
      [
        ...["create", "secret", "generic", "dataspoke-qdrant-secret", "--from-literal=QDRANT_API_KEY=key"],
        ...["--namespace", "dataspoke-01"],
      ],
    ]);
    const [install] = run.calls.filter(({ tool }) => tool === "helm");
    expect(install?.args.slice(0, 3)).toEqual(["upgrade", "--install", "dataspoke"]);
    const text = install?.args.join(" ") ?? "";
    expect(text).toContain("values-dev.yaml");
    expect(text).toContain("--namespace dataspoke-01");
    expect(text).toContain("--set postgresql.auth.existingSecret=dataspoke-postgres-secret");
    expect(text).toContain("--set redis.auth.existingSecret=dataspoke-redis-secret");
    expect(text).toMatch(/--timeout 5m --wait$/);

    // The same arguments, rendered: server and Temporal agree on the user of the .env file.
    const kept = (install?.args ?? []).slice(4).filter((arg) => !["--wait", "--timeout", "5m"].includes(arg));
    const rendered = chart.manifests(
      helm,
      "dataspoke",
      kept.map((arg) => arg.replace(/^.*(\/values-dev\.yaml)$/, `${chart.tree}$1`)),
    );
    const server = onlyContainer(findManifest(rendered, "StatefulSet", "dataspoke-postgresql")).env ?? [];
    expect(server.find(({ name }) => name === "POSTGRES_USER")?.value).toBe("some user");
    const steps = findManifest(rendered, "Job", "dataspoke-temporal-schema-1").spec.template.spec.initContainers ?? [];
    const users = steps.flatMap(({ env }) => env ?? []).filter(({ name }) => name === "SQL_USER");
    expect(new Set(users.map(({ value }) => value))).toEqual(new Set(["some user"]));
  });

  test("D28 a variable that is not set stops the script before it does anything", () => {
    const run = runScript(helm, { DATASPOKE_REDIS_PASSWORD: null });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain("DATASPOKE_REDIS_PASSWORD: is not set in");
    expect(run.calls).toEqual([]);
  });

  test("D29 dev is a part of production, and the applications switched on there are wired as in production", () => {
    const production = chart.manifests(helm, "dataspoke");
    const dev = chart.manifests(helm, "dataspoke", ["-f", join(chart.tree, "values-dev.yaml")]);
    const kinds = ["Deployment", "StatefulSet", "Service"];
    for (const manifest of ofKind(dev, ...kinds)) {
      const same = findManifest(production, manifest.kind, manifest.metadata.name);
      expect(manifest.spec.selector).toEqual(same.spec.selector);
    }
    const on = ["frontend", "api", "workers"].flatMap((name) => ["--set", `${name}.enabled=true`]);
    const shared = ["--set", "config.createConfigMap=true", "--set", "secrets.createSecret=true"];
    const full = chart.manifests(helm, "dataspoke", [...chart.profile("dev"), ...on, ...shared]);
    for (const name of ["frontend", "api", "workers"]) {
      const here = findManifest(full, "Deployment", `dataspoke-${name}`);
      const there = findManifest(production, "Deployment", `dataspoke-${name}`);
      expect(here.spec.template).toEqual(there.spec.template);
    }
    expect(findManifest(full, "ConfigMap", "dataspoke-config").data).toEqual(
      findManifest(production, "ConfigMap", "dataspoke-config").data,
    );
    // The wrapper is one script: no values, no templates of its own.
    const besides = chart.bundle.filter(({ path }) => path.startsWith("dev_env/")).map(({ path }) => path);
    expect(besides).toEqual([SCRIPT]);
    expect(identities(dev).length).toBeLessThan(identities(production).length);
  });
});

const VARIABLES: Record<string, string | null> = {
  DATASPOKE_DEV_KUBE_DATASPOKE_NAMESPACE: "dataspoke-01",
  DATASPOKE_POSTGRES_USER: "some user",
  DATASPOKE_POSTGRES_PASSWORD: "pa ss,w=$x",
  DATASPOKE_POSTGRES_DB: "db",
  DATASPOKE_REDIS_PASSWORD: "red",
  DATASPOKE_QDRANT_API_KEY: "key",
};

interface ScriptRun {
  status: number | null;
  stderr: string;
  /** What the script called, in order. */
  calls: { tool: string; args: string[] }[];
}

/** Runs the install script of the bundle with tools that only write down how they were called: there is no cluster. */
function runScript(name: string, variables: Record<string, string | null> = {}): ScriptRun {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `chartroom-script-${name}-`)));
  try {
    writeFiles(folder, chart.bundle);
    const log = join(folder, "calls");
    const tools = join(folder, "tools");
    mkdirSync(tools);
    for (const tool of ["kubectl", "helm"]) {
      const path = join(tools, tool);
      writeFileSync(
        path,
        `#!/usr/bin/env bash\n[[ $1 == apply ]] && exec cat > /dev/null\nprintf '%s\\0' ${tool} "$@" >> ${log}\nprintf '\\n' >> ${log}\n`,
      );
      chmodSync(path, 0o755);
    }
    const lines = Object.entries({ ...VARIABLES, ...variables })
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key}='${value}'`);
    writeFileSync(join(folder, "dev_env", ".env"), `${lines.join("\n")}\n`);
    const env = { PATH: `${tools}:${process.env.PATH}`, NODE_ENV: "test" as const };
    const { status, stderr } = spawnSync("bash", [join(folder, SCRIPT)], { env, encoding: "utf8" });
    return { status, stderr, calls: readCalls(log) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCalls(log: string): ScriptRun["calls"] {
  let text: string;
  try {
    text = readFileSync(log, "utf8");
  } catch {
    return [];
  }
  return text
    .split("\0\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [tool = "", ...args] = line.split("\0");
      return { tool, args };
    });
}
