// Runs before the first paint: leaves room for the panel and the news of the day that the address asks for, and none for the day where it does not matter, so that nothing moves when it opens.
document.documentElement.classList.toggle("beside", /[#&]cell=/.test(location.hash));
document.documentElement.classList.toggle("undated", /[#&]view=about/.test(location.hash));
document.documentElement.classList.toggle("past", /[#&]day=/.test(location.hash) && !/view=changes/.test(location.hash));
