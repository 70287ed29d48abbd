// What the schema that Microsoft publishes has against each manifest of the array on the input: an array of words for each, empty if nothing.
import { text } from 'node:stream/consumers';
import manifests from '@microsoft/app-manifest';

const answers = [];
for (const manifest of JSON.parse(await text(process.stdin))) {
  answers.push(await manifests.AppManifestUtils.validateAgainstSchema(manifest));
}
console.log(JSON.stringify(answers));
