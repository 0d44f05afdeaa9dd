// Own reminders in Spanish.
import { understands } from './understands.ts';

describe('an own reminder in Spanish', () => {
  understands('es', [
    ['el martes a las 3 de la tarde sobre Contoso: licencias', '2026-12-01 15:00', 'licencias', 'Contoso GmbH'],
    ['de llamar a Fabrikam mañana', '2026-11-26 08:00', 'llamar', 'Fabrikam'],
    ['el lunes enviar la nota a Contoso', '2026-11-30 08:00', 'enviar la nota', 'Contoso GmbH'],
    ['mañana a las 10 revisar el plan', '2026-11-26 10:00', 'revisar el plan'],
    ['mañana a las 9 y media revisar el plan', '2026-11-26 09:30', 'revisar el plan'],
    ['mañana por la mañana revisar el plan', '2026-11-26 08:00', 'revisar el plan'],
    ['pasado mañana revisar el plan', '2026-11-27 08:00', 'revisar el plan'],
    ['el viernes a las 9 revisar el plan', '2026-11-27 09:00', 'revisar el plan'],
    ['el próximo viernes revisar el plan', '2026-11-27 08:00', 'revisar el plan'],
    ['el viernes que viene revisar el plan', '2026-11-27 08:00', 'revisar el plan'],
    ['el viernes de la próxima semana revisar el plan', '2026-12-04 08:00', 'revisar el plan'],
    ['el miércoles revisar el plan', '2026-12-02 08:00', 'revisar el plan'],
    ['el martes por la tarde revisar el plan', '2026-12-01 15:00', 'revisar el plan'],
    ['esta noche revisar el plan', '2026-11-25 18:00', 'revisar el plan'],
    ['hoy a las 17:00 revisar el plan', '2026-11-25 17:00', 'revisar el plan'],
    ['en dos semanas revisar el plan', '2026-12-09 08:00', 'revisar el plan'],
    ['dentro de 3 días revisar el plan', '2026-11-28 08:00', 'revisar el plan'],
    ['en 3 días hábiles revisar el plan', '2026-11-30 08:00', 'revisar el plan'],
    ['en una hora revisar el plan', '2026-11-25 14:00', 'revisar el plan'],
    ['en media hora revisar el plan', '2026-11-25 13:30', 'revisar el plan'],
    ['el 3 de mayo revisar el plan', '2027-05-03 08:00', 'revisar el plan'],
    ['el 3/5 revisar el plan', '2027-05-03 08:00', 'revisar el plan'],
    ['el 3/5/2027 a las 14:30 revisar el plan', '2027-05-03 14:30', 'revisar el plan'],
    ['el día 15 revisar el plan', '2026-12-15 08:00', 'revisar el plan'],
    ['la próxima semana revisar el plan', '2026-11-30 08:00', 'revisar el plan'],
    ['el próximo mes revisar el plan', '2026-12-01 08:00', 'revisar el plan'],
    ['a fin de mes revisar el plan', '2026-11-30 08:00', 'revisar el plan'],
    ['a las 9 de la noche revisar el plan', '2026-11-25 21:00', 'revisar el plan'],
    ['¿puedes llamar a Bob el lunes?', '2026-11-30 08:00', '¿puedes llamar a Bob?'],
  ]);
});
