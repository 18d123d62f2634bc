// Runs before the first paint: leaves room for the panel and the news of the day that the address asks for, so that nothing moves when it opens.
document.documentElement.classList.toggle("beside", /[#&]cell=/.test(location.hash));
document.documentElement.classList.toggle("past", /[#&]day=/.test(location.hash));
