// Teams in a process of its own, so that what it counts is not held up by who counts it.
import { startTeams, type Teams, type TeamsOptions } from './teams.ts';

let teams: Teams | undefined;
process.on('message', async (asked: TeamsOptions | 'heal' | 'report') => {
  if (asked === 'heal') teams?.heal();
  else if (asked === 'report') process.send?.(teams?.report());
  else {
    teams = await startTeams(asked);
    process.send?.(teams.serviceUrl);
  }
});
process.on('disconnect', () => process.exit());
