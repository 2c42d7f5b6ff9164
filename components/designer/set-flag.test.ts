import { expect, test } from "vitest";
import { setFlag } from "@/components/designer/set-flag";

test.each([
  [["api", "replicaCount"], 3, "--set api.replicaCount=3"],
  [["api", "enabled"], true, "--set api.enabled=true"],
  [["image", "tag"], "1.2.0", "--set image.tag=1.2.0"],
  [["image", "tag"], "12", "--set-string image.tag=12"],
  [["debug"], "true", "--set-string debug=true"],
  [["hosts"], "a,b", "--set 'hosts=a\\,b'"],
  [["note"], "it's", "--set 'note=it'\\''s'"],
  [["labels", "app.kubernetes.io/name"], "x", "--set 'labels.app\\.kubernetes\\.io/name=x'"],
  [["env"], { A: "b" }, `--set-json 'env={"A":"b"}'`],
  [["gone"], null, "--set gone=null"],
  [["empty"], "", "--set empty="],
] as const)("%j = %j is %s", (path, value, flag) => {
  expect(setFlag(path, value as never)).toBe(flag);
});
