-- Viewers of the planner's pages: each begins at the table of all years and follows whatever links it
-- is shown. For wrk: see docs/performance.md.

local links = { "/", "/?calendar=administrative", "/?map=as-recorded", "/?map=2025-07-01&lang=en", "/reports" }
local known = {}
local most = 400

-- So that every run follows the same links as long as the answers come in the same order.
local seeds = 27
function setup(thread)
  thread:set("seed", seeds)
  seeds = seeds + 1
end

function init()
  math.randomseed(seed)
end

function request()
  return wrk.format("GET", links[math.random(#links)])
end

-- Somebody looks at a page for one to three seconds; NO_PAUSE=1 shows what the server can do at most.
local pauses = os.getenv("NO_PAUSE") == nil
function delay()
  return pauses and math.random(1000, 3000) or 0
end

-- Documents are written one at a time and are not pages.
local function is_page(link)
  return not link:find("^/years%.") and not link:find("^/reports/") and not link:find("^/operator")
    and not link:find("^/releases") and not link:find("^/review") and not link:find("%.css") and not link:find("#")
end

function response(status, headers, body)
  if status ~= 200 or #links >= most then
    return
  end
  for link in body:gmatch('[hs]re?[fc]="(/[^"]*)"') do
    link = link:gsub("&amp;", "&")
    -- A page has thousands of links: some of them.
    if is_page(link) and not known[link] and math.random(40) == 1 and #links < most then
      known[link] = true
      links[#links + 1] = link
    end
  end
end

function done(summary, latency)
  io.write(string.format(
    "requests %d, a second %.0f, errors %d; milliseconds: median %.0f, 95 %% %.0f, 99 %% %.0f, longest %.0f\n",
    summary.requests, summary.requests / (summary.duration / 1e6),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
