// Draws rates over time from the data beside each chart; the table under it says the same without script.
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const still = matchMedia("(prefers-reduced-motion: reduce)");
const drawn = new Set();

const pick = (values, keep) => values.map((value, i) => (keep(i) ? value : null));

const options = (data) => {
  const ink = token("--ink"), muted = token("--muted"), line = token("--line"), blue = token("--chart-1");
  const percent = new Intl.NumberFormat(data.language, { style: "percent", maximumFractionDigits: 1 });
  // A provisional point is joined to its neighbour by the dashed line, so both series hold the joint.
  const isProvisional = (i) => data.provisional[i] === true;
  const firm = pick(data.rate, (i) => !isProvisional(i));
  const soft = pick(data.rate, (i) => isProvisional(i) || isProvisional(i + 1) || isProvisional(i - 1));
  const hidden = { type: "line", stack: "band", symbol: "none", lineStyle: { opacity: 0 }, silent: true };
  const series = [
    { ...hidden, name: "low", data: data.low },
    { ...hidden, name: data.bandName, data: data.high.map((high, i) => (high === null ? null : high - data.low[i])), areaStyle: { color: blue, opacity: 0.16 }, itemStyle: { color: blue, opacity: 0.4 } },
    { type: "line", name: data.rateName, data: firm, symbolSize: 6, lineStyle: { width: 2, color: blue }, itemStyle: { color: blue } },
  ];
  if (data.provisional.some(Boolean)) {
    series.push({ type: "line", name: data.provisionalName, data: soft, symbol: "emptyCircle", symbolSize: 6, lineStyle: { width: 2, type: "dashed", color: blue, opacity: 0.7 }, itemStyle: { color: blue } });
  }
  return {
    animation: !still.matches,
    aria: { enabled: true },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { top: 36, bottom: 28, left: 12, right: 16, containLabel: true },
    legend: { top: 0, right: 8, icon: "roundRect", itemWidth: 14, itemHeight: 8, textStyle: { color: muted }, data: series.slice(1).map((s) => s.name) },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, backgroundColor: token("--surface"), borderColor: line,
      textStyle: { color: ink, fontSize: 13 }, axisPointer: { lineStyle: { color: muted } },
      formatter: (points) => data.texts[points[0].dataIndex],
    },
    xAxis: { type: "category", boundaryGap: false, data: data.labels, axisLabel: { color: muted, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: "value", min: 0, axisLabel: { color: muted, formatter: (value) => percent.format(value) }, splitLine: { lineStyle: { color: line } } },
    series,
  };
};

const draw = (box) => {
  box.classList.add("is-drawn");
  const chart = echarts.getInstanceByDom(box) ?? echarts.init(box, null, { renderer: "svg" });
  chart.setOption(options(JSON.parse(box.dataset.chart)), true);
  drawn.add(chart);
};

const drawAll = () => {
  for (const chart of drawn) {
    if (!chart.getDom().isConnected) { chart.dispose(); drawn.delete(chart); }
  }
  if (!window.echarts) return;
  document.querySelectorAll("[data-chart]").forEach(draw);
};

drawAll();
addEventListener("resize", () => drawn.forEach((chart) => chart.resize()));
addEventListener("load", drawAll);
document.addEventListener("htmx:afterSettle", drawAll);
still.addEventListener("change", drawAll);
new MutationObserver(drawAll).observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
