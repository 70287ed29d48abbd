// Parses cards with the library that most clients draw them with. In: an array of cards; out: for each, what it says of it.
// Its own entry for modules does not load in node.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const { AdaptiveCard, HostConfig, SerializationContext } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

function complaints(json) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } }); // as in Teams
  const context = new SerializationContext();
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  return [...parsed, ...card.validateProperties().validationEvents].map((event) => event.message);
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(complaints)));
