-- Visitors of a page, for wrk: each request comes from another place, and with the next of the COOKIES (one a line).
local cookies, requests, last = {}, {}, 0
local PLACES = 250

for cookie in (os.getenv('COOKIES') or ''):gmatch('[^\n]+') do
  cookies[#cookies + 1] = cookie
end

function init()
  for number = 1, math.max(#cookies, PLACES) do
    local headers = { ['accept'] = 'text/html', ['x-forwarded-for'] = '192.0.2.' .. (number % PLACES + 1) }
    if #cookies > 0 then
      headers['cookie'] = cookies[(number - 1) % #cookies + 1]
    end
    requests[number] = wrk.format('GET', nil, headers)
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end
