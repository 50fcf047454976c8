//! What only the browser's own protocol can say or do.

use super::Failure;
use super::browser::Tab;
use serde_json::{Value, json};

impl Tab {
    /// Makes the page's main thread so many times slower. Other threads, such as those that compile
    /// wasm, stay as fast as they are.
    pub(crate) fn slow_down(&self, times: u32) -> Result<(), Failure> {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }))?;
        Ok(())
    }

    /// Nothing comes from the browser's cache any more.
    pub(crate) fn without_cache(&self) -> Result<(), Failure> {
        self.cdp("Network.enable", json!({}))?;
        self.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
        Ok(())
    }

    /// The network carries so many bits in a second, and takes so many milliseconds there and back.
    pub(crate) fn slow_network(&self, bits: u32, round_trip: u32) -> Result<(), Failure> {
        let conditions = json!({
            "offline": false, "latency": round_trip,
            "downloadThroughput": bits / 8, "uploadThroughput": bits / 8,
        });
        self.cdp("Network.emulateNetworkConditions", conditions)?;
        Ok(())
    }

    /// Bytes that the page's JavaScript objects take and bytes of all wasm memories, after what is
    /// not needed was thrown away.
    pub(crate) fn memory(&self) -> Result<(f64, f64), Failure> {
        self.cdp("HeapProfiler.enable", json!({}))?;
        for _ in 0..2 {
            self.cdp("HeapProfiler.collectGarbage", json!({}))?;
        }
        let heap = self.cdp("Runtime.getHeapUsage", json!({}))?;
        let used = heap["usedSize"]
            .as_f64()
            .ok_or_else(|| format!("no heap usage: {heap}"))?;
        Ok((used, self.wasm_memory()?))
    }

    fn wasm_memory(&self) -> Result<f64, Failure> {
        let prototype = self.cdp(
            "Runtime.evaluate",
            json!({ "expression": "WebAssembly.Memory.prototype" }),
        )?;
        let prototype = object_id(&prototype["result"])?;
        let memories = self.cdp(
            "Runtime.queryObjects",
            json!({ "prototypeObjectId": prototype }),
        )?;
        let sum = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
        let call = json!({
            "objectId": object_id(&memories["objects"])?, "functionDeclaration": sum, "returnByValue": true,
        });
        let size = self.cdp("Runtime.callFunctionOn", call)?;
        Ok(size["result"]["value"]
            .as_f64()
            .ok_or_else(|| format!("no wasm memory: {size}"))?)
    }
}

fn object_id(object: &Value) -> Result<&str, Failure> {
    Ok(object["objectId"]
        .as_str()
        .ok_or_else(|| format!("no object: {object}"))?)
}
