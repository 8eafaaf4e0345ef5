//! Where a request comes from: the visitor's own address, even behind a proxy.

use super::connections::Peer;
use app::api::Place;
use axum::extract::{ConnectInfo, Request};
use axum::http::header::FORWARDED;
use axum::http::{HeaderMap, HeaderName};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// The headers into which proxies write the visitor's address.
static WRITTEN_BY_PROXIES: [HeaderName; 3] =
    [HeaderName::from_static("x-forwarded-for"), FORWARDED, HeaderName::from_static("x-real-ip")];

/// Tells visitors apart.
pub(super) struct Places {
    proxy_header: Option<HeaderName>,
    warned: AtomicBool,
}

impl Places {
    /// Reads addresses from that header of the operator's proxy. Without one, the other end of the connection counts.
    pub(super) const fn new(proxy_header: Option<HeaderName>) -> Self {
        Self { proxy_header, warned: AtomicBool::new(false) }
    }

    fn of(&self, request: &Request) -> IpAddr {
        let told = self.proxy_header.as_ref().and_then(|name| forwarded(request.headers(), name));
        let of_connection = request.extensions().get::<ConnectInfo<Peer>>().map(|info| info.0.address);
        let peer = of_connection.or_else(|| Some(request.extensions().get::<ConnectInfo<SocketAddr>>()?.0));
        let peer = peer.map(|peer| peer.ip());
        place(told.or(peer).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)))
    }

    /// Notes the place in the request, and returns it.
    pub(super) fn note(&self, request: &mut Request) -> String {
        if let Some(complaint) = self.complaint(request.headers()) {
            tracing::warn!("{complaint}");
        }
        let place = self.of(request).to_string();
        request.extensions_mut().insert(Place(place.clone()));
        place
    }

    /// A warning to the operator about the headers, once: visitors cannot be told apart with them.
    fn complaint(&self, headers: &HeaderMap) -> Option<String> {
        let complaint = match &self.proxy_header {
            None => {
                let written = WRITTEN_BY_PROXIES.iter().find(|name| headers.contains_key(*name))?;
                format!(
                    "requests come through a proxy (they have {written}) and --proxy-header is not set: all visitors \
                     count as one, and share one limit of sign-ins. Set PRORATA_PROXY_HEADER={written}, if your proxy \
                     writes it"
                )
            }
            Some(name) if headers.contains_key(name) && forwarded(headers, name).is_none() => {
                format!("the last entry of {name}, the proxy header, is no address: visitors count as one")
            }
            Some(_) => return None,
        };
        (!self.warned.swap(true, Relaxed)).then_some(complaint)
    }
}

/// The last address in the header: our own proxy wrote it. The visitor may have made up those before it.
fn forwarded(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    let last = headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next()?;
    if *name != FORWARDED {
        return address(last);
    }
    // RFC 7239: `for=192.0.2.7;proto=https`, `for="[2001:db8::1]:4711"`.
    let mut pairs = last.split(';').filter_map(|pair| pair.trim().split_once('='));
    address(pairs.find(|(name, _)| name.eq_ignore_ascii_case("for"))?.1)
}

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// The part of an address that tells visitors apart. A visitor with one IPv6 address has 2⁶⁴ of them.
fn place(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::{FORWARDED, HeaderMap, HeaderName, Places, forwarded, place};

    const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

    fn with(name: &HeaderName, values: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn addresses_of_one_ipv6_network_are_one_place() {
        let at = |text: &str| place(text.parse().unwrap());
        assert_eq!(at("2001:db8:1:2:3:4:5:6"), at("2001:db8:1:2:ffff::1"));
        assert_ne!(at("2001:db8:1:2::1"), at("2001:db8:1:3::1"));
        assert_eq!(at("::ffff:192.0.2.1"), at("192.0.2.1"));
    }

    #[test]
    fn only_the_address_our_proxy_wrote_counts() {
        let told = |values: &[&str]| forwarded(&with(&X_FORWARDED_FOR, values), &X_FORWARDED_FOR);
        assert_eq!(told(&["203.0.113.9, 192.0.2.7"]), "192.0.2.7".parse().ok());
        assert_eq!(told(&["203.0.113.9", "192.0.2.7"]), "192.0.2.7".parse().ok());
        assert_eq!(told(&["203.0.113.9, 192.0.2.7:4711"]), "192.0.2.7".parse().ok());
        assert_eq!(told(&["[2001:db8::1]:4711"]), "2001:db8::1".parse().ok());
        assert_eq!(told(&["2001:db8::1"]), "2001:db8::1".parse().ok());
        for nonsense in ["192.0.2.7, nonsense", "192.0.2.7,", "", "unknown", "192.0.2"] {
            assert_eq!(told(&[nonsense]), None, "{nonsense:?}");
        }
    }

    #[test]
    fn the_standard_header_is_read_too() {
        let told = |value| forwarded(&with(&FORWARDED, &[value]), &FORWARDED);
        assert_eq!(told("for=203.0.113.9, For=\"[2001:db8::1]:80\";proto=https"), "2001:db8::1".parse().ok());
        assert_eq!(told("proto=https; for=192.0.2.7"), "192.0.2.7".parse().ok());
        assert_eq!(told("for=_hidden"), None);
        assert_eq!(told("192.0.2.7"), None);
    }

    #[test]
    fn an_operator_hears_once_of_a_proxy_that_is_not_reckoned_with() {
        let places = Places::new(None);
        assert_eq!(places.complaint(&HeaderMap::new()), None);
        let complaint = places.complaint(&with(&FORWARDED, &["for=192.0.2.7"])).unwrap();
        assert!(complaint.contains("PRORATA_PROXY_HEADER=forwarded"), "{complaint}");
        assert_eq!(places.complaint(&with(&X_FORWARDED_FOR, &["192.0.2.7"])), None);

        let places = Places::new(Some(X_FORWARDED_FOR));
        assert_eq!(places.complaint(&with(&X_FORWARDED_FOR, &["192.0.2.7"])), None);
        assert!(places.complaint(&with(&X_FORWARDED_FOR, &["unknown"])).is_some());
    }
}
