import { describe, expect, it } from "vitest";
import { findSecretsInText, findSecretsInValues } from "@/lib/core/diagnostics/find-secrets";
import { secretCertainty } from "@/lib/core/diagnostics/secret-value";
import type { YamlMap } from "@/lib/core/values/yaml-value";

const RANDOM = "q7Rk2ZpX9vLm4TsB8wNc";

/** Put together at run time, so that scanners of this repository do not take the tests for leaks. */
const join = (...parts: string[]) => parts.join("");

describe("findSecretsInText", () => {
  it.each([
    join("-----BEGIN ", "PRIVATE KEY-----"),
    join("-----BEGIN RSA ", "PRIVATE KEY-----"),
    join("-----BEGIN OPENSSH ", "PRIVATE KEY-----"),
    join("-----BEGIN PGP ", "PRIVATE KEY BLOCK-----"),
    join("AKIA", "Q3EGRIZ7AB4CD5EF"),
    join("ghp_", "a1B2c3D4e5F6".repeat(3)),
    join("github_pat_", "a1B2c3D4e5".repeat(8), "xy"),
    join("glpat-", "a1B2c3D4e5F6g7H8i9J0"),
    join("xoxb-", "123456789012-abcdefABCDEF"),
    join("AIza", "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q"),
    join("sk_live_", "a1B2c3D4e5F6g7H8i9J0k1L2"),
    join("sk-or-v1-", "0123456789abcdef".repeat(4)),
    join("npm_", "a1B2c3D4e5F6".repeat(3)),
    join("hvs.", "CAESIJa1B2c3D4e5F6g7H8i9"),
    join("AGE-SECRET-KEY-1", "Q".repeat(58)),
  ])("is sure of %s", (secret) => {
    const text = `# notes\nconfig:\n  some: "${secret}"\n`;
    expect(findSecretsInText(text)).toMatchObject([{ certainty: "sure", line: 3 }]);
    // A comment, or a text that does not parse, hides nothing.
    expect(findSecretsInText(`a: [\n# old: ${secret}`)).toMatchObject([{ certainty: "sure", line: 2 }]);
  });

  it("takes an address with a password for one, unless it is a placeholder", () => {
    expect(findSecretsInText("url: postgres://app:hunter2@db:5432/app")).toMatchObject([
      { certainty: "unsure", line: 1, column: 6 },
    ]);
    for (const password of ["changeme", "<password>", "$(DB_PASSWORD)", `$\{DB_PASSWORD}`, "{{ .Values.p }}", "xxxx"]) {
      expect(findSecretsInText(`url: postgres://app:${password}@db:5432/app`)).toEqual([]);
    }
  });

  it.each([
    "image: docker.io/library/postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "gmsUrl: http://datahub-datahub-gms.datahub.svc.cluster.local:8080",
    "repository: oci://registry-1.docker.io/bitnamicharts",
    "key: AKIAIOSFODNN7EXAMPLE",
    "-----BEGIN CERTIFICATE-----",
    "password:",
    "annotation: nginx.ingress.kubernetes.io/proxy-body-size",
    "a: user@example.com",
  ])("lets pass %s", (line) => expect(findSecretsInText(line)).toEqual([]));

  it("is quick on long lines", () => {
    for (const piece of ["a", "x://", "eyJ", "sk-", "-----BEGIN ", "AKIA", "changeme ", ":@"]) {
      findSecretsInText(piece.repeat(1_000_000 / piece.length));
    }
  });
});

describe("secretCertainty", () => {
  it.each<[key: string, value: string]>([
    ["password", RANDOM],
    ["redisPassword", RANDOM],
    ["DB_PASSWORD", RANDOM],
    ["apiKey", RANDOM],
    ["llm-api-key", RANDOM],
    ["OPENROUTER_API_KEY", RANDOM],
    ["clientSecret", RANDOM],
    ["secretKey", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"],
    ["token", `${RANDOM}==`],
  ])("%s: %s is a secret", (key, value) => expect(secretCertainty(key, value)).toBe("sure"));

  it.each<[key: string, value: string]>([
    ["password", "hunter2"],
    ["password", "postgres"],
    ["adminPassword", "correct horse battery"],
    ["token", "abc123def"],
  ])("%s: %s may be one", (key, value) => expect(secretCertainty(key, value)).toBe("unsure"));

  it.each<[key: string, value: string]>([
    ["password", ""],
    ["password", "changeme"],
    ["password", "CHANGE_ME"],
    ["password", "change-me-please"],
    ["password", "<from-vault>"],
    ["password", "********"],
    ["password", "{{ .Values.global.password }}"],
    ["password", "$(DB_PASSWORD)"],
    ["password", `$\{DB_PASSWORD}`],
    ["password", "your-password-here"],
    ["password", "sentinel-postgres-password"],
    ["existingSecret", RANDOM],
    ["secretName", "dataspoke-tls"],
    ["existingSecretPasswordKey", "REDIS_PASSWORD"],
    ["userPasswordKey", "POSTGRES_PASSWORD"],
    ["secretKey", "POSTGRES_PASSWORD"],
    ["secretKey", "postgres-password"],
    ["signingKey", "SIGNING_KEY"],
    ["secret", "dataspoke-redis-secret"],
    ["tls.secret", "wildcard-tls"],
    ["passwordFile", "/run/secrets/db-1a2b3c4d5e6f7a8b"],
    ["tokenUrl", "https://auth.example.com/token/1a2b3c4d5e6f7a8b"],
    ["maxTokens", "4096"],
    ["key", RANDOM],
    ["digest", `sha256:${"0123456789abcdef".repeat(4)}`],
    ["host", "dataspoke-postgresql"],
    ["monkey", RANDOM],
    ["createSecret", "true"],
  ])("%s: %s is none", (key, value) => expect(secretCertainty(key, value)).toBeNull());
});

describe("findSecretsInValues", () => {
  it("finds them at any depth, and in Kubernetes' list of variables", () => {
    const values: YamlMap = {
      a: { b: [{ password: RANDOM }, { name: "DB_PASSWORD", value: RANDOM }, { name: "DB_HOST", value: RANDOM }] },
      tokens: { token: "none", password: null, secret: 5 },
      extraEnv: { API_TOKEN: RANDOM },
    };
    expect(findSecretsInValues(values)).toEqual([
      { certainty: "sure", path: ["a", "b", 0, "password"] },
      { certainty: "sure", path: ["a", "b", 1, "value"] },
      { certainty: "sure", path: ["extraEnv", "API_TOKEN"] },
    ]);
  });
});
