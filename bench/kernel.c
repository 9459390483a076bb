/*
 * The simulation kernel of src/demand/follow.ts in C: the same algorithm, the same draws, the same answer. It is the
 * yardstick for speed (npm run bench) and an independent second implementation for truth: the records of every
 * replicate must be equal to the last count. Reads the tables that bench/kernel.ts wrote; prints seconds and a hash.
 * Compile without contraction of multiply-add, which would change the last bit: cc -O3 -ffp-contract=off.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { AGES = 7, CARES = 7, WIDE_AGES = 4, WIDE_CARES = 3, ENTRY_AGES = 5, STRATA = 10, DESTINATIONS = 6, RETURNS = 3, EIGHTEEN = 4 };
static const int WIDE_AGE[AGES] = {0, 0, 1, 1, 2, 3, 3};
static const int WIDE_CARE[CARES] = {0, 0, 0, 1, 1, 2, 2};
static const int MAY_RETURN[DESTINATIONS] = {1, 0, 1, 1, 0, 1};
static const double RETURN_EDGES[RETURNS + 1] = {0, 91, 365, 730};
#define EIGHTEEN_YEARS_DAYS 6574

static int groups, months, years, stock, replicates, horizon, templates, leavers;
static uint32_t *run_keys;
static int32_t age_edges[AGES + 1], care_edges[CARES + 1], entry_edges[ENTRY_AGES + 1];
static double *slice_logs, *slice_reciprocals, *leave_per_day, *exit_per_day, *move_shares, *inflow, *first_group, *strata, *endings, *return_per_day;
static int32_t *month_start, *month_end, *month_of_day, *year_edges, *template_from, *template_age, *entries;
static int32_t *unaccompanied_of, *female_of, *group_of, *born_on, *started_on, *eighteen_on;
static int32_t *leaver_unaccompanied, *leaver_female, *leaver_born, *leaver_left, *leaver_eighteen;
static int32_t *looked_after, *started, *ceased, *child_days, *ended;

static uint32_t s0, s1, s2, s3;

static uint32_t mix32(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x21f0aaadu;
  h = (h ^ (h >> 15)) * 0x735a2d97u;
  return h ^ (h >> 15);
}
static void begin_stream(uint32_t key, uint32_t item) {
  uint32_t c = mix32(key + item * 0xc2b2ae35u);
  s0 = c; s1 = mix32(c + 0x51ed270bu); s2 = mix32(c + 0x27d4eb2fu); s3 = mix32(c ^ 0x165667b1u) | 1u;
}
static uint32_t next32(void) {
  uint32_t product = s1 * 5u, result = ((product << 7) | (product >> 25)) * 9u, t = s1 << 9;
  s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t;
  s3 = (s3 << 11) | (s3 >> 21);
  return result;
}
static double uniform(void) { return ((double)next32() + 0.5) * 0x1p-32; }
static double energy_drawn(void) {
  uint32_t k = next32();
  int exponent = k == 0 ? 0 : 32 - __builtin_clz(k);
  double mantissa = ((double)k + 0.5) * ldexp(1.0, -exponent);
  int slice = (int)((mantissa - 0.5) * 2048);
  double r = (mantissa - (0.5 + (slice + 0.5) / 2048)) * slice_reciprocals[slice];
  return (32 - exponent) * 0.6931471805599453 - slice_logs[slice] - r * (1 - r * (0.5 - r / 3));
}
static int pick(const double *cumulative, int width) {
  double u = uniform();
  int k = 0;
  while (k < width - 1 && u >= cumulative[k]) k += 1;
  return k;
}
static int band_at(const int32_t *edges, int days) {
  int band = 0;
  while (days >= edges[band + 1]) band += 1;
  return band;
}
static int year_of(int day) {
  int year = 0;
  while (year < years - 1 && day >= year_edges[year]) year += 1;
  return year;
}
static void add(int row, int day, int sign) {
  int month = month_of_day[day];
  looked_after[row + month] += sign;
  child_days[row + month] -= sign * (day - month_start[month]);
}
static void record_start(int u, int group, int day) {
  int row = (u * groups + group) * months;
  add(row, day, 1);
  started[row + month_of_day[day]] += 1;
}
static void record_leave(int u, int group, int destination, int day) {
  int row = (u * groups + group) * months;
  add(row, day, -1);
  ceased[row + month_of_day[day]] += 1;
  ended[destination * months + month_of_day[day]] += 1;
}

static int live(int u, int born, int eighteen, int group, int began, int first_day) {
  int cells = 2 * groups * AGES * CARES;
  int end = eighteen <= horizon ? eighteen : horizon + 1;
  double time = first_day;
  int age = band_at(age_edges, first_day - born), care = band_at(care_edges, first_day - began), year = year_of(first_day);
  int age_edge = born + age_edges[age + 1], care_edge = began + care_edges[care + 1], year_edge = year_edges[year];
  double energy = energy_drawn();
  int cell = year * cells + ((u * groups + group) * AGES + age) * CARES + care;
  for (;;) {
    double per_day = leave_per_day[cell];
    int limit = age_edge < care_edge ? age_edge : care_edge;
    if (year_edge < limit) limit = year_edge;
    if (end < limit) limit = end;
    double spent = (limit - time) * per_day;
    if (energy < spent) {
      time += energy / per_day;
      int day = (int)time + 1;
      if (day >= end) break;
      if (uniform() * per_day < exit_per_day[cell]) {
        int row = ((u * groups + group) * WIDE_AGES + WIDE_AGE[age]) * WIDE_CARES + WIDE_CARE[care];
        int destination = pick(endings + row * DESTINATIONS, DESTINATIONS);
        record_leave(u, group, destination, day);
        return MAY_RETURN[destination] ? day : -1;
      }
      const double *share = move_shares + (cell - year * cells) * groups, *factor = inflow + year * groups;
      double total = 0;
      for (int k = 0; k < groups; k += 1) total += share[k] * factor[k];
      double chosen = uniform() * total, passed = share[0] * factor[0];
      int to = 0;
      while (to < groups - 1 && chosen >= passed) { to += 1; passed += share[to] * factor[to]; }
      add((u * groups + group) * months, day, -1);
      add((u * groups + to) * months, day, 1);
      cell += (to - group) * AGES * CARES;
      group = to;
      energy = energy_drawn();
    } else {
      if (limit == end) break;
      energy -= spent;
      time = limit;
      if (limit == age_edge) { age += 1; cell += CARES; age_edge = born + age_edges[age + 1]; }
      if (limit == care_edge) { care += 1; cell += 1; care_edge = began + care_edges[care + 1]; }
      if (limit == year_edge) { year += 1; cell += cells; year_edge = year_edges[year]; }
    }
  }
  if (eighteen <= horizon) record_leave(u, group, EIGHTEEN, eighteen);
  return -1;
}
static int returns_on(int left, int out_on) {
  double energy = energy_drawn();
  for (int band = 0; band < RETURNS; band += 1) {
    double from = fmax(left + RETURN_EDGES[band], out_on), until = left + RETURN_EDGES[band + 1];
    if (until <= from) continue;
    double spent = (until - from) * return_per_day[band];
    if (energy < spent) return (int)floor(from + energy / return_per_day[band]) + 1;
    energy -= spent;
  }
  return -1;
}
static int place_first(int u, int stratum, int day) { return pick(first_group + ((year_of(day) * 2 + u) * STRATA + stratum) * groups, groups); }
static void live_and_return(int u, int female, int born, int eighteen, int group, int began, int first_day) {
  int left = live(u, born, eighteen, group, began, first_day);
  while (left >= 0) {
    int back = returns_on(left, left);
    if (back < 0 || back > horizon || back >= eighteen) return;
    int again = place_first(u, (female ? 0 : ENTRY_AGES) + band_at(entry_edges, back - born), back);
    record_start(u, again, back);
    left = live(u, born, eighteen, again, back, back);
  }
}
static void come_back(uint32_t key, uint32_t item, int child) {
  begin_stream(key, item);
  int u = leaver_unaccompanied[child], female = leaver_female[child], born = leaver_born[child], eighteen = leaver_eighteen[child];
  int back = returns_on(leaver_left[child], 0);
  if (back < 0 || back > horizon || back >= eighteen) return;
  int group = place_first(u, (female ? 0 : ENTRY_AGES) + band_at(entry_edges, back - born), back);
  record_start(u, group, back);
  live_and_return(u, female, born, eighteen, group, back, back);
}
static void enter(uint32_t key, uint32_t item, int u, int month) {
  begin_stream(key, item);
  int day = month_start[month] + (int)(uniform() * (month_end[month] - month_start[month] + 1));
  int stratum = pick(strata + (year_of(day) * 2 + u) * STRATA, STRATA);
  int from = template_from[u * STRATA + stratum], count = template_from[u * STRATA + stratum + 1] - from;
  int age = template_age[from + (int)(uniform() * count)];
  if (day - age + EIGHTEEN_YEARS_DAYS <= day) return;
  int group = place_first(u, stratum, day);
  record_start(u, group, day);
  live_and_return(u, stratum < ENTRY_AGES, day - age, day - age + EIGHTEEN_YEARS_DAYS, group, day, day);
}
static void simulate(uint32_t key) {
  for (int child = 0; child < stock; child += 1) {
    looked_after[(unaccompanied_of[child] * groups + group_of[child]) * months] += 1;
    begin_stream(key, child);
    live_and_return(unaccompanied_of[child], female_of[child], born_on[child], eighteen_on[child], group_of[child], started_on[child], 0);
  }
  for (int child = 0; child < leavers; child += 1) come_back(key, (1u << 19) + (uint32_t)child, child);
  for (int month = 0; month < months; month += 1)
    for (int u = 0; u < 2; u += 1)
      for (int k = 0; k < entries[u * months + month]; k += 1)
        enter(key, (1u << 20) + (uint32_t)(u * months + month) * 4096u + k, u, month);
  for (int row = 0; row < 2 * groups * months; row += months) {
    int in_care = 0;
    for (int month = 0; month < months; month += 1) {
      in_care += looked_after[row + month];
      looked_after[row + month] = in_care;
      child_days[row + month] += in_care * (month_end[month] - month_start[month] + 1);
    }
  }
}

static FILE *input;
static void *take(size_t size) {
  int32_t count;
  if (fread(&count, 4, 1, input) != 1) exit(2);
  void *values = malloc((size_t)count * size + 8);
  if (fread(values, size, (size_t)count, input) != (size_t)count) exit(2);
  return values;
}
int main(int argc, char **argv) {
  input = fopen(argc > 1 ? argv[1] : "", "rb");
  if (!input) return 2;
  int32_t *head = take(4);
  groups = head[0]; months = head[1]; years = head[2]; stock = head[3]; replicates = head[4]; horizon = head[5]; templates = head[6]; leavers = head[7];
  run_keys = take(4);
  memcpy(age_edges, take(4), sizeof age_edges); memcpy(care_edges, take(4), sizeof care_edges); memcpy(entry_edges, take(4), sizeof entry_edges);
  slice_logs = take(8); slice_reciprocals = take(8); leave_per_day = take(8); exit_per_day = take(8); move_shares = take(8); inflow = take(8);
  first_group = take(8); strata = take(8); endings = take(8); return_per_day = take(8);
  month_start = take(4); month_end = take(4); month_of_day = take(4); year_edges = take(4); template_from = take(4); template_age = take(4); entries = take(4);
  unaccompanied_of = take(4); female_of = take(4); group_of = take(4); born_on = take(4); started_on = take(4); eighteen_on = take(4);
  leaver_unaccompanied = take(4); leaver_female = take(4); leaver_born = take(4); leaver_left = take(4); leaver_eighteen = take(4);
  size_t part = (size_t)(2 * groups * months), size = 4 * part + DESTINATIONS * (size_t)months;
  int32_t *out = calloc(size * (size_t)replicates, 4);
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int run = 0; run < replicates; run += 1) {
    looked_after = out + size * (size_t)run; started = looked_after + part; ceased = started + part; child_days = ceased + part; ended = child_days + part;
    simulate(run_keys[run]);
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < size * (size_t)replicates; i += 1) hash = (hash ^ (uint32_t)out[i]) * 16777619u;
  printf("%.6f %u\n", (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) * 1e-9, hash);
  return 0;
}
