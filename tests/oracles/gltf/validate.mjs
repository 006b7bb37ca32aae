// Runs the Khronos glTF validator over files and prints one line per error and warning: "FILE CODE POINTER MESSAGE".
import { readFileSync } from "node:fs";
import validator from "gltf-validator";

for (const file of process.argv.slice(2)) {
  const report = await validator.validateBytes(new Uint8Array(readFileSync(file)), { maxIssues: 100 });
  for (const issue of report.issues.messages)
    if (issue.severity <= 1) console.log(`${file} ${issue.code} ${issue.pointer} ${issue.message}`);
}
