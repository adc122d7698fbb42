// Days and dates of the proleptic Gregorian calendar, as the module time needs them.

export interface BrokenDownTime {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Monday is 0. */
  weekday: number;
  /** 1 to 366 */
  yearDay: number;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days from 1970-01-01 to a date; a month beyond 1 to 12 counts on. */
export function daysFromEpoch(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12) - (months % 12 < 2 ? 1 : 0);
  // Years begin in March here, so that the leap day is the last.
  const m = ((((months % 12) + 12) % 12) + 10) % 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The parts of a moment, in UTC. */
export function breakDown(seconds: number): BrokenDownTime {
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {
    year,
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: (((days + 3) % 7) + 7) % 7,
    yearDay: days - daysFromEpoch(year, 1, 1) + 1,
  };
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `Sun Sep  9 01:46:40 2001` */
export function asciiTime(time: BrokenDownTime): string {
  const day = String(time.day).padStart(2);
  const clock = `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
  return `${weekdayName(time).slice(0, 3)} ${monthName(time).slice(0, 3)} ${day} ${clock} ${time.year}`;
}

function weekdayName(time: BrokenDownTime): string {
  return WEEKDAYS[time.weekday] ?? '?';
}

function monthName(time: BrokenDownTime): string {
  return MONTHS[time.month - 1] ?? '?';
}

/** ISO year and week of a date. */
function isoWeek(time: BrokenDownTime): { year: number; week: number } {
  const week = Math.floor((time.yearDay - 1 - time.weekday + 10) / 7);
  if (week < 1) return { year: time.year - 1, week: weeksIn(time.year - 1) };
  if (week > weeksIn(time.year)) return { year: time.year + 1, week: 1 };
  return { year: time.year, week };
}

function weeksIn(year: number): number {
  const firstDay = (((daysFromEpoch(year, 1, 1) + 3) % 7) + 7) % 7;
  return firstDay === 3 || (firstDay === 2 && isLeapYear(year)) ? 53 : 52;
}

/** `time.strftime`: the directives of glibc in the C locale; others stay as they are. */
export function formatTime(format: string, time: BrokenDownTime, zone: string): string {
  return format.replace(/%([-_0^#]?)([EO]?)(%|[a-zA-Z])/g, (whole, flag: string, _modifier: string, letter: string) => {
    const text = directive(letter, time, zone);
    if (text === undefined) return whole;
    if (flag === '-') return text.replace(/^[0 ]+(?=\d)/, '');
    if (flag === '_') return text.replace(/^0+(?=\d)/, (zeros) => ' '.repeat(zeros.length));
    if (flag === '0') return text.replace(/^ +(?=\d)/, (spaces) => '0'.repeat(spaces.length));
    if (flag === '^') return text.toUpperCase();
    if (flag === '#') return letter === 'p' || letter === 'Z' ? text.toLowerCase() : text.toUpperCase();
    return text;
  });
}

function directive(letter: string, time: BrokenDownTime, zone: string): string | undefined {
  const hour12 = time.hour % 12 === 0 ? 12 : time.hour % 12;
  switch (letter) {
    case 'a':
      return weekdayName(time).slice(0, 3);
    case 'A':
      return weekdayName(time);
    case 'b':
    case 'h':
      return monthName(time).slice(0, 3);
    case 'B':
      return monthName(time);
    case 'c':
      return asciiTime(time);
    case 'C':
      return two(Math.floor(time.year / 100));
    case 'd':
      return two(time.day);
    case 'D':
    case 'x':
      return `${two(time.month)}/${two(time.day)}/${two(((time.year % 100) + 100) % 100)}`;
    case 'e':
      return String(time.day).padStart(2);
    case 'F':
      return `${time.year}-${two(time.month)}-${two(time.day)}`;
    case 'g':
      return two(((isoWeek(time).year % 100) + 100) % 100);
    case 'G':
      return String(isoWeek(time).year);
    case 'H':
      return two(time.hour);
    case 'I':
      return two(hour12);
    case 'j':
      return String(time.yearDay).padStart(3, '0');
    case 'k':
      return String(time.hour).padStart(2);
    case 'l':
      return String(hour12).padStart(2);
    case 'm':
      return two(time.month);
    case 'M':
      return two(time.minute);
    case 'n':
      return '\n';
    case 'p':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'P':
      return time.hour < 12 ? 'am' : 'pm';
    case 'r':
      return `${two(hour12)}:${two(time.minute)}:${two(time.second)} ${time.hour < 12 ? 'AM' : 'PM'}`;
    case 'R':
      return `${two(time.hour)}:${two(time.minute)}`;
    case 's':
      return String(
        daysFromEpoch(time.year, time.month, time.day) * 86400 + time.hour * 3600 + time.minute * 60 + time.second,
      );
    case 'S':
      return two(time.second);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
    case 'u':
      return String(time.weekday + 1);
    case 'U':
      return two(Math.floor((time.yearDay + 6 - ((time.weekday + 1) % 7)) / 7));
    case 'V':
      return two(isoWeek(time).week);
    case 'w':
      return String((time.weekday + 1) % 7);
    case 'W':
      return two(Math.floor((time.yearDay + 6 - time.weekday) / 7));
    case 'y':
      return two(((time.year % 100) + 100) % 100);
    case 'Y':
      return String(time.year);
    case 'z':
      return '+0000';
    case 'Z':
      return zone;
    case '%':
      return '%';
    default:
      return undefined;
  }
}
