// Own reminders in Portuguese.
import { understands } from './understands.ts';

describe('an own reminder in Portuguese', () => {
  understands('pt', [
    ['sobre Fabrikam na terça: licenças', '2026-12-01 08:00', 'licenças', 'Fabrikam'],
    ['de ligar para a Contoso amanhã às 15h30', '2026-11-26 15:30', 'ligar', 'Contoso GmbH'],
    ['até sexta enviar a nota à Fabrikam', '2026-11-27 08:00', 'enviar a nota', 'Fabrikam'],
    ['amanhã às 9h rever o plano', '2026-11-26 09:00', 'rever o plano'],
    ['às 9h30 de amanhã rever o plano', '2026-11-26 09:30', 'rever o plano'],
    ['amanhã de manhã rever o plano', '2026-11-26 08:00', 'rever o plano'],
    ['amanhã às 9 da manhã rever o plano', '2026-11-26 09:00', 'rever o plano'],
    ['depois de amanhã rever o plano', '2026-11-27 08:00', 'rever o plano'],
    ['na sexta-feira às 9 rever o plano', '2026-11-27 09:00', 'rever o plano'],
    ['próxima sexta rever o plano', '2026-11-27 08:00', 'rever o plano'],
    ['sexta que vem rever o plano', '2026-11-27 08:00', 'rever o plano'],
    ['sexta da próxima semana rever o plano', '2026-12-04 08:00', 'rever o plano'],
    ['quarta-feira rever o plano', '2026-12-02 08:00', 'rever o plano'],
    ['terça à tarde rever o plano', '2026-12-01 15:00', 'rever o plano'],
    ['hoje à noite rever o plano', '2026-11-25 18:00', 'rever o plano'],
    ['hoje às 17h rever o plano', '2026-11-25 17:00', 'rever o plano'],
    ['ao meio-dia rever o plano', '2026-11-26 12:00', 'rever o plano'],
    ['em duas semanas rever o plano', '2026-12-09 08:00', 'rever o plano'],
    ['daqui a 3 dias rever o plano', '2026-11-28 08:00', 'rever o plano'],
    ['em 3 dias úteis rever o plano', '2026-11-30 08:00', 'rever o plano'],
    ['em um mês rever o plano', '2026-12-25 08:00', 'rever o plano'],
    ['em uma hora rever o plano', '2026-11-25 14:00', 'rever o plano'],
    ['em meia hora rever o plano', '2026-11-25 13:30', 'rever o plano'],
    ['dia 3/5 rever o plano', '2027-05-03 08:00', 'rever o plano'],
    ['dia 3 de maio às 14:30 rever o plano', '2027-05-03 14:30', 'rever o plano'],
    ['dia 15 rever o plano', '2026-12-15 08:00', 'rever o plano'],
    ['na próxima semana rever o plano', '2026-11-30 08:00', 'rever o plano'],
    ['no próximo mês rever o plano', '2026-12-01 08:00', 'rever o plano'],
    ['no fim do mês rever o plano', '2026-11-30 08:00', 'rever o plano'],
    ['na sexta, ter uma reunião', '2026-11-27 08:00', 'ter uma reunião'],
  ]);
});
